/// Metrics, and what is logged once.
@NullMarked
package com.fkstrading.streams.metrics;

import org.jspecify.annotations.NullMarked;
