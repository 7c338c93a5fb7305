/// Threads that survive every failure, and are part of readiness.
package com.fkstrading.service.thread;
