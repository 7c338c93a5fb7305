/// Reads requests and commands, works each account's requests off in order, and publishes events.
package com.fkstrading.execution.kafka;
