/// The state of the accounts: a view of the task's store for each part of it, and how the parts
/// become the state that a rule takes.
@NullMarked
package com.fkstrading.streams.state;

import org.jspecify.annotations.NullMarked;
