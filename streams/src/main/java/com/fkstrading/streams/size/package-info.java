/// The last stage: how much is ordered, and is it bounded?
@NullMarked
package com.fkstrading.streams.size;

import org.jspecify.annotations.NullMarked;
