/// Reads what an alert says about its order: action, positions, size, prices, protection.
@NullMarked
package com.fkstrading.streams.reading.terms;

import org.jspecify.annotations.NullMarked;
