/// Real parts for the tests of every module: a Kafka broker with the declared topics, a Postgres.
package com.fkstrading.testing;
