/// Kafka: its clients, and the thread that reads the topics into the database.
package com.fkstrading.api.kafka;
