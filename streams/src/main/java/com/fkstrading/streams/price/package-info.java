/// The exchange's prices, their age, and the value of an asset in dollars.
@NullMarked
package com.fkstrading.streams.price;

import org.jspecify.annotations.NullMarked;
