/// A Kafka broker on this machine, and the declared topics on it.
package com.fkstrading.local.kafka;
