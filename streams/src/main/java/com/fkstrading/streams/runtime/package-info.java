/// The glue to Kafka and Quarkus: loads a rule's state, calls the rule, stores and forwards.
package com.fkstrading.streams.runtime;
