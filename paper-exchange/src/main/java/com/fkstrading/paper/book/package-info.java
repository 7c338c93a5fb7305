/// Markets, orders and how they trade: pure, the state of the exchange and its transitions.
package com.fkstrading.paper.book;
