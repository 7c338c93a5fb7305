/// The clock.
@NullMarked
package com.fkstrading.service.time;

import org.jspecify.annotations.NullMarked;
