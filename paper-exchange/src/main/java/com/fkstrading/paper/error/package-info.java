/// The errors of Binance's API, with its codes and messages.
package com.fkstrading.paper.error;
