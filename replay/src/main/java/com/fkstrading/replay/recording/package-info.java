/// What the topics held, exported into files.
@NullMarked
package com.fkstrading.replay.recording;

import org.jspecify.annotations.NullMarked;
