/// What would have been with other settings.
@NullMarked
package com.fkstrading.replay.candidate;

import org.jspecify.annotations.NullMarked;
