/// Alerts as TradingView sends them: many kinds, delivered again, and never all at once.
package com.fkstrading.systemtests.prove.traffic;
