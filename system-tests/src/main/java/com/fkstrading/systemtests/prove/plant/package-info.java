/// Violations planted on purpose in the evidence of a real run, to show that the checker sees them.
package com.fkstrading.systemtests.prove.plant;
