/// Measures how fast webhooks are decided, on a broker of its own, beside a topology that passes
/// the same records through.
@NullMarked
package com.fkstrading.bench.decide;

import org.jspecify.annotations.NullMarked;
