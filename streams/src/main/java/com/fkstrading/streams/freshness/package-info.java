/// Whether a signal is still in time.
@NullMarked
package com.fkstrading.streams.freshness;

import org.jspecify.annotations.NullMarked;
