/// The bodies of Binance's responses, in its field names; every amount is a decimal string.
package com.fkstrading.paper.response;
