/// The trading rules of a market, as Binance’s exchangeInfo lists them.
package com.fkstrading.paper.filter;
