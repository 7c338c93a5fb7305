/// `./fks up`: from nothing to a running system, and back.
package com.fkstrading.local.up;
