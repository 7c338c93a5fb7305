/// What a run of the system leaves behind, read from every place that holds a part of it.
package com.fkstrading.systemtests.prove.evidence;
