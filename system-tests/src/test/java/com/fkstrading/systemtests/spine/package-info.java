/// One alert through the real processes.
package com.fkstrading.systemtests.spine;
