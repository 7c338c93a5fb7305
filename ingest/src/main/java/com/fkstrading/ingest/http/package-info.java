/// Webhooks over HTTP.
@NullMarked
package com.fkstrading.ingest.http;

import org.jspecify.annotations.NullMarked;
