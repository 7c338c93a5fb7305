/// Writing to Kafka.
package com.fkstrading.ingest.kafka;
