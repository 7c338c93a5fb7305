/// The exchange as orders see it: place, find or cancel one, and every outcome of that.
@NullMarked
package com.fkstrading.execution.exchange;

import org.jspecify.annotations.NullMarked;
