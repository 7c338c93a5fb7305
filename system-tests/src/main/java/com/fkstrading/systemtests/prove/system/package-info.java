/// The running system from outside: its processes, its addresses, its control.
@NullMarked
package com.fkstrading.systemtests.prove.system;

import org.jspecify.annotations.NullMarked;
