/// The task's store, the table of prices, and how a rule's state is bound to them.
@NullMarked
package com.fkstrading.streams.store;

import org.jspecify.annotations.NullMarked;
