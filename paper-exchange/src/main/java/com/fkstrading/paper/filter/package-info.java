/// The trading rules of a symbol, as Binance names and applies them.
@NullMarked
package com.fkstrading.paper.filter;

import org.jspecify.annotations.NullMarked;
