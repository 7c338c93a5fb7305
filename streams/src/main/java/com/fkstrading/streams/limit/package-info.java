/// May this signal be traded now? Halts and reductions, then the limits that need
/// no size: losses, symbols, hours, cool-down, rates.
@NullMarked
package com.fkstrading.streams.limit;

import org.jspecify.annotations.NullMarked;
