/// Proves the promises on the running system: traffic, during which each component is killed, the
/// exchange fails and trading is halted, and then a check of every record, journal row and exchange
/// order.
@NullMarked
package com.fkstrading.systemtests.prove;

import org.jspecify.annotations.NullMarked;
