/// The Kafka Streams topology, and the pure rules that it calls.
@NullMarked
package com.fkstrading.streams;

import org.jspecify.annotations.NullMarked;
