/// What the exchange answers, in Binance’s field names and order; every amount is a decimal string.
package com.fkstrading.paper.reply;
