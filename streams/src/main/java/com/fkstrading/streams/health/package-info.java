/// Liveness and readiness, and what becomes of a stream thread that failed.
@NullMarked
package com.fkstrading.streams.health;

import org.jspecify.annotations.NullMarked;
