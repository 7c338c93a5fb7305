/// Compares what was replayed with what was recorded, byte for byte.
@NullMarked
package com.fkstrading.replay.compare;

import org.jspecify.annotations.NullMarked;
