/// Kafka's health, the clients that services share, and the reading of whole topics.
@NullMarked
package com.fkstrading.service.kafka;

import org.jspecify.annotations.NullMarked;
