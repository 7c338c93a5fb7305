/// Measures the running system from outside: each figure stands beside a baseline, taken in the
/// same run on the same machine, so that the ratio counts and not the machine.
@NullMarked
package com.fkstrading.bench;

import org.jspecify.annotations.NullMarked;
