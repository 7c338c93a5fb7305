/// `./fks traffic`: sends alerts as TradingView does.
@NullMarked
package com.fkstrading.local.traffic;

import org.jspecify.annotations.NullMarked;
