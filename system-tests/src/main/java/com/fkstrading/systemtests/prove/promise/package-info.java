/// The promises that a run is checked against, and how a violation is reported.
@NullMarked
package com.fkstrading.systemtests.prove.promise;

import org.jspecify.annotations.NullMarked;
