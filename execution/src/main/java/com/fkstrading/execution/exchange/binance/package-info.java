/// Binance's spot REST API: what is sent, how it is signed, and what each answer means.
@NullMarked
package com.fkstrading.execution.exchange.binance;

import org.jspecify.annotations.NullMarked;
