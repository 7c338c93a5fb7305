/// How a stage ends for one signal, and the findings that explain it.
@NullMarked
package com.fkstrading.streams.decision;

import org.jspecify.annotations.NullMarked;
