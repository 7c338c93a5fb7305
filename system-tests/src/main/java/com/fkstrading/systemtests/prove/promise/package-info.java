/// The promises that a run is held against, and how a broken one is told.
@NullMarked
package com.fkstrading.systemtests.prove.promise;

import org.jspecify.annotations.NullMarked;
