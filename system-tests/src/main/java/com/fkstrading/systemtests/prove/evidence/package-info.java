/// What a run of the system leaves behind.
package com.fkstrading.systemtests.prove.evidence;
