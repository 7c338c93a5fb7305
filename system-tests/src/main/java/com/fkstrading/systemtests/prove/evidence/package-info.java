/// What a run of the system leaves behind.
@NullMarked
package com.fkstrading.systemtests.prove.evidence;

import org.jspecify.annotations.NullMarked;
