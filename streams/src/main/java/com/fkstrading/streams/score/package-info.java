/// The confidence of a signal, and whether it is enough.
@NullMarked
package com.fkstrading.streams.score;

import org.jspecify.annotations.NullMarked;
