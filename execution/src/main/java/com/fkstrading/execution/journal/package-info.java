/// The durable record of every order: the intent, the outcome, and every published change.
@NullMarked
package com.fkstrading.execution.journal;

import org.jspecify.annotations.NullMarked;
