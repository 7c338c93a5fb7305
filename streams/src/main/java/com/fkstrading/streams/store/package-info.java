/// The state stores and global tables, and how they become the state that a rule takes.
package com.fkstrading.streams.store;
