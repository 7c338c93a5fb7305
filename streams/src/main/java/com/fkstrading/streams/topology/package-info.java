/// The processors of the topology: read a record, load a rule's state, call the rule, store,
/// forward.
package com.fkstrading.streams.topology;
