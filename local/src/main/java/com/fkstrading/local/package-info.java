/// The whole system on one machine, behind the command line `./fks`.
@NullMarked
package com.fkstrading.local;

import org.jspecify.annotations.NullMarked;
