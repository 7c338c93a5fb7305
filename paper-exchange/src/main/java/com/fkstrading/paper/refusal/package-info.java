/// The exchange’s no, with the codes and sentences of Binance.
package com.fkstrading.paper.refusal;
