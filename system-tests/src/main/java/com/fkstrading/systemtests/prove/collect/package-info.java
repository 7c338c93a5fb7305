/// Reads the evidence from the topics, the journal and the exchange.
package com.fkstrading.systemtests.prove.collect;
