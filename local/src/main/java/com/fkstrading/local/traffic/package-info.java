/// `./fks traffic`: alerts as TradingView sends them, as many as one likes.
package com.fkstrading.local.traffic;
