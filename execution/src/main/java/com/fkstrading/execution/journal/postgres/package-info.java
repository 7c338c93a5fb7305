/// The journal in Postgres: a batch of orders is one statement.
@NullMarked
package com.fkstrading.execution.journal.postgres;

import org.jspecify.annotations.NullMarked;
