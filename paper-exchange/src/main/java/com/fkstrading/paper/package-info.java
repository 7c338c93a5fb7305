/// A simulated spot exchange for tests and for trading without money: Binance's REST API in front
/// of a small order book, and an administration API that sets it up and shows every order.
@NullMarked
package com.fkstrading.paper;

import org.jspecify.annotations.NullMarked;
