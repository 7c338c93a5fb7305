/// What makes this service ready, in addition to what every service checks.
@NullMarked
package com.fkstrading.execution.health;

import org.jspecify.annotations.NullMarked;
