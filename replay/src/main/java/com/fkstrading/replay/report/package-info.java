/// What a candidate's settings change, as text and as one HTML file.
@NullMarked
package com.fkstrading.replay.report;

import org.jspecify.annotations.NullMarked;
