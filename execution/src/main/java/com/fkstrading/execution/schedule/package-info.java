/// What is done again and again beside the orders. No job can hold up another.
@NullMarked
package com.fkstrading.execution.schedule;

import org.jspecify.annotations.NullMarked;
