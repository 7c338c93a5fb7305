/// What was won and lost, and when that stops new orders.
@NullMarked
package com.fkstrading.streams.loss;

import org.jspecify.annotations.NullMarked;
