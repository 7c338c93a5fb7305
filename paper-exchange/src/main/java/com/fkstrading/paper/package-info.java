/// A simulated spot exchange for tests and for trading without money: Binance's REST API in front
/// of a small order book, and an administration API that a checker and a test drive it by.
package com.fkstrading.paper;
