/// The order life cycle, the exchange adapters, the circuit breaker, the journal.
@NullMarked
package com.fkstrading.execution;

import org.jspecify.annotations.NullMarked;
