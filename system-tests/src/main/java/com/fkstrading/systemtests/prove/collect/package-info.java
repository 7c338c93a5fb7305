/// Reads the evidence from the topics, the journal and the exchange.
@NullMarked
package com.fkstrading.systemtests.prove.collect;

import org.jspecify.annotations.NullMarked;
