/// The bodies of Binance's responses, in its field names; every amount is a decimal string.
@NullMarked
package com.fkstrading.paper.response;

import org.jspecify.annotations.NullMarked;
