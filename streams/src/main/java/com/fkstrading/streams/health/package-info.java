/// Liveness and readiness, and how a failed stream thread is handled.
@NullMarked
package com.fkstrading.streams.health;

import org.jspecify.annotations.NullMarked;
