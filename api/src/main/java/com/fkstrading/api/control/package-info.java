/// Halt, reduce, resume and limits: the commands, and what is in force.
@NullMarked
package com.fkstrading.api.control;

import org.jspecify.annotations.NullMarked;
