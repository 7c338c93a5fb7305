/// Alerts as TradingView sends them: many kinds, delivered again, and never all at once.
@NullMarked
package com.fkstrading.systemtests.prove.traffic;

import org.jspecify.annotations.NullMarked;
