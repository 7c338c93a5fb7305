/// What makes this service ready, beside what every service checks.
package com.fkstrading.execution.health;
