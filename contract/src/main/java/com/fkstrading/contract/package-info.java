/// The wire format: which topics exist, who writes them, and how their keys and values read.
/// Services communicate by these topics alone; this module uses neither Quarkus nor Kafka Streams.
@NullMarked
package com.fkstrading.contract;

import org.jspecify.annotations.NullMarked;
