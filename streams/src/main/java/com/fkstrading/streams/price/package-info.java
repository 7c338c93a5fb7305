/// What the exchange's prices say, and when they are too old to say it.
@NullMarked
package com.fkstrading.streams.price;

import org.jspecify.annotations.NullMarked;
