/// Measures the running system from outside: each figure is shown with a baseline, taken in the
/// same run on the same machine, so that the ratio matters and not the machine.
@NullMarked
package com.fkstrading.bench;

import org.jspecify.annotations.NullMarked;
