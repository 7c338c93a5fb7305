/// The state stores and global tables, and how they become the state that a rule takes.
@NullMarked
package com.fkstrading.streams.store;

import org.jspecify.annotations.NullMarked;
