/// Receives webhooks and the exchange's prices, and writes them to Kafka.
@NullMarked
package com.fkstrading.ingest;

import org.jspecify.annotations.NullMarked;
