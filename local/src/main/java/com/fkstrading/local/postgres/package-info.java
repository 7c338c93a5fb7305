/// A Postgres on this machine.
@NullMarked
package com.fkstrading.local.postgres;

import org.jspecify.annotations.NullMarked;
