/// Health of Kafka.
@NullMarked
package com.fkstrading.service.kafka;

import org.jspecify.annotations.NullMarked;
