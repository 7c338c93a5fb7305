/// `./fks traffic`: sends alerts as TradingView does.
package com.fkstrading.local.traffic;
