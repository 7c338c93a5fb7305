/// `./fks up`: the checks before the start, the order of start and stop, and what a person sees.
@NullMarked
package com.fkstrading.local.up;

import org.jspecify.annotations.NullMarked;
