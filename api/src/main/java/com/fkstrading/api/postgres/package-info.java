/// The database: how it is queried and written, and what its failures mean.
@NullMarked
package com.fkstrading.api.postgres;

import org.jspecify.annotations.NullMarked;
