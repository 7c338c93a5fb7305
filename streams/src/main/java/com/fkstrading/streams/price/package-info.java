/// What the exchange's prices say, and when they are too old to say it.
package com.fkstrading.streams.price;
