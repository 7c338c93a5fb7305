/// `./fks status` and `./fks down`: what another process finds out about a running system.
@NullMarked
package com.fkstrading.local.status;

import org.jspecify.annotations.NullMarked;
