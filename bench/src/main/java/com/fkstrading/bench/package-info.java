/// Measures the running system from outside: each figure stands beside a baseline, taken in the
/// same run on the same machine, so that the ratio counts and not the machine.
package com.fkstrading.bench;
