/// One partition's task, fed with what was recorded.
@NullMarked
package com.fkstrading.replay.task;

import org.jspecify.annotations.NullMarked;
