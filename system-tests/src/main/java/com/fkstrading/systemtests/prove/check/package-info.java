/// The promises, held against the evidence record by record. Pure: no clock, no network.
@NullMarked
package com.fkstrading.systemtests.prove.check;

import org.jspecify.annotations.NullMarked;
