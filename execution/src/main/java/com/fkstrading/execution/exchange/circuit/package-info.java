/// The circuit breaker around an exchange.
@NullMarked
package com.fkstrading.execution.exchange.circuit;

import org.jspecify.annotations.NullMarked;
