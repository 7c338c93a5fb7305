/// The ticks by which time passes for decisions.
@NullMarked
package com.fkstrading.ingest.clock;

import org.jspecify.annotations.NullMarked;
