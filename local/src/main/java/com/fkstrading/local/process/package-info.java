/// Processes and ports of this machine.
@NullMarked
package com.fkstrading.local.process;

import org.jspecify.annotations.NullMarked;
