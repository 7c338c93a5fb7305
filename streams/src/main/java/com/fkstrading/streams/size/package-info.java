/// The last stage: how much is asked of the exchange, and is it bounded?
package com.fkstrading.streams.size;
