/// Processes and ports of this machine.
package com.fkstrading.local.process;
