/// Reads requests and commands, processes each account's requests in order, and publishes events.
@NullMarked
package com.fkstrading.execution.kafka;

import org.jspecify.annotations.NullMarked;
