/// The processors of the topology: read a record, load a rule's state, call the rule, store,
/// forward.
@NullMarked
package com.fkstrading.streams.topology;

import org.jspecify.annotations.NullMarked;
