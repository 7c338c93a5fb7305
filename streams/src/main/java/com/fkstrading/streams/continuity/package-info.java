/// Whether alerts of a strategy are missing: by the positions that the others state, and by the
/// time within which it promised the next.
@NullMarked
package com.fkstrading.streams.continuity;

import org.jspecify.annotations.NullMarked;
