/// Health of Kafka.
package com.fkstrading.service.kafka;
