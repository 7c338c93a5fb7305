/// What the exchange says about a run.
@NullMarked
package com.fkstrading.systemtests.prove.evidence.exchange;

import org.jspecify.annotations.NullMarked;
