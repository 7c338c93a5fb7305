/// Whether alerts of a strategy are missing, by the positions that the others state.
@NullMarked
package com.fkstrading.streams.continuity;

import org.jspecify.annotations.NullMarked;
