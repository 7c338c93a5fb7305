/// The one producer of this service.
@NullMarked
package com.fkstrading.ingest.kafka;

import org.jspecify.annotations.NullMarked;
