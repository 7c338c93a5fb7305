/// What operators have ordered so far, and whether it lets an order leave.
@NullMarked
package com.fkstrading.execution.control;

import org.jspecify.annotations.NullMarked;
