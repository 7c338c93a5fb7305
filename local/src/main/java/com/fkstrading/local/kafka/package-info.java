/// A Kafka broker on this machine, and the declared topics on it.
@NullMarked
package com.fkstrading.local.kafka;

import org.jspecify.annotations.NullMarked;
