/// The errors of Binance's API, with its codes and messages.
@NullMarked
package com.fkstrading.paper.error;

import org.jspecify.annotations.NullMarked;
