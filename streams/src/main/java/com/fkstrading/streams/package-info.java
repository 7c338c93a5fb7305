/// The Kafka Streams topology, and the pure rules that it calls.
package com.fkstrading.streams;
