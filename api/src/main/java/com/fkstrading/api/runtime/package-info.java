/// Connects the api to Kafka, Postgres and the web; the rules stand in the other packages.
package com.fkstrading.api.runtime;
