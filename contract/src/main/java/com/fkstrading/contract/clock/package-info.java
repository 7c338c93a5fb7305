/// The ticks by which time passes for decisions.
@NullMarked
package com.fkstrading.contract.clock;

import org.jspecify.annotations.NullMarked;
