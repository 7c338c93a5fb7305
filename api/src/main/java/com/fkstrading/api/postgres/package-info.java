/// The database: one way to query and to write, and what its failures mean.
@NullMarked
package com.fkstrading.api.postgres;

import org.jspecify.annotations.NullMarked;
