/// Violations planted on purpose in the evidence of a real run, to show that the checker sees them.
@NullMarked
package com.fkstrading.systemtests.prove.plant;

import org.jspecify.annotations.NullMarked;
