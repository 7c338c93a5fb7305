/// The running system from outside: its processes, its addresses, its control.
package com.fkstrading.systemtests.prove.system;
