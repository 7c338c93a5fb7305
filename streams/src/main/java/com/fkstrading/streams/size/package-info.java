/// The last stage: how much is asked of the exchange, and is it bounded?
@NullMarked
package com.fkstrading.streams.size;

import org.jspecify.annotations.NullMarked;
