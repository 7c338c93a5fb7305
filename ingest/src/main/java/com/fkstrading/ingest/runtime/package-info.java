/// Glue to HTTP, Kafka, metrics and settings; the rules stand in `webhook` and `price`.
package com.fkstrading.ingest.runtime;
