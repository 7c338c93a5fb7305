/// `./fks status` and `./fks down`: what another process finds out about a running system.
package com.fkstrading.local.status;
