/// Takes webhooks and the exchange's prices in, and writes them to Kafka.
@NullMarked
package com.fkstrading.ingest;

import org.jspecify.annotations.NullMarked;
