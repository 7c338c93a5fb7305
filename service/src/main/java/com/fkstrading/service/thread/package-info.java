/// Threads that survive every failure, and are part of readiness.
@NullMarked
package com.fkstrading.service.thread;

import org.jspecify.annotations.NullMarked;
