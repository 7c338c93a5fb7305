/// Liveness and readiness, and what becomes of a stream thread that failed.
package com.fkstrading.streams.health;
