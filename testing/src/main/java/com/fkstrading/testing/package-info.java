/// What the tests of every module share: a real Kafka broker with the declared topics, and a real
/// Postgres.
@NullMarked
package com.fkstrading.testing;

import org.jspecify.annotations.NullMarked;
