/// The journal in Postgres: a batch of orders is one statement.
package com.fkstrading.execution.journal.postgres;
