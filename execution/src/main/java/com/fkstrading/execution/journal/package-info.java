/// The durable memory of every order: what was intended, what became of it, and every change told.
@NullMarked
package com.fkstrading.execution.journal;

import org.jspecify.annotations.NullMarked;
