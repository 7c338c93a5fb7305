/// What binds the order life cycle to Quarkus, Kafka, Postgres and the breaker.
package com.fkstrading.execution.runtime;
