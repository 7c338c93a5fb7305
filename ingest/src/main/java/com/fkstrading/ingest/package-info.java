/// Authenticates webhooks and writes them to Kafka; adapts market prices.
package com.fkstrading.ingest;
