/// The orders and rules of the exchange, as it lists them.
@NullMarked
package com.fkstrading.systemtests.prove.evidence.exchange;

import org.jspecify.annotations.NullMarked;
