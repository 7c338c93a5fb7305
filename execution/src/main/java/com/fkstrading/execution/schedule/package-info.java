/// Jobs that run periodically. None can hold up another.
@NullMarked
package com.fkstrading.execution.schedule;

import org.jspecify.annotations.NullMarked;
