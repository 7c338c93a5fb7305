/// The errors of Binance's API, with its codes and sentences.
package com.fkstrading.paper.error;
