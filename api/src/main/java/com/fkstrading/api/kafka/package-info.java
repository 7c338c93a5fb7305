/// Kafka: its clients, and the thread that reads the topics into the database.
@NullMarked
package com.fkstrading.api.kafka;

import org.jspecify.annotations.NullMarked;
