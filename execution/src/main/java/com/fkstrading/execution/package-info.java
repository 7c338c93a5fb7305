/// The order life cycle, the exchange adapters, the circuit breaker, the journal.
package com.fkstrading.execution;
