/// What makes this service ready, beside what every service checks.
@NullMarked
package com.fkstrading.execution.health;

import org.jspecify.annotations.NullMarked;
