/// Reads requests and commands, works each account's requests off in order, and publishes events.
@NullMarked
package com.fkstrading.execution.kafka;

import org.jspecify.annotations.NullMarked;
