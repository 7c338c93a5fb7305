/// Checks the evidence against the promises, record by record. Pure: no clock, no network.
@NullMarked
package com.fkstrading.systemtests.prove.check;

import org.jspecify.annotations.NullMarked;
