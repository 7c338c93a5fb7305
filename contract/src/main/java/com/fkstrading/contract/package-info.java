/// The wire format: which topics exist, who writes them, and how their keys and values read.
/// Services meet here and nowhere else; this module knows neither Quarkus nor Kafka Streams.
@NullMarked
package com.fkstrading.contract;

import org.jspecify.annotations.NullMarked;
