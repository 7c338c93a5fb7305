/// What speaks for a signal and against it: one class for each factor of the confidence, in
/// log-odds, before its weight.
@NullMarked
package com.fkstrading.streams.score.factor;

import org.jspecify.annotations.NullMarked;
