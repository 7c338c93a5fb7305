/// The last stage: how much is ordered, and is that within the cap?
@NullMarked
package com.fkstrading.streams.size;

import org.jspecify.annotations.NullMarked;
