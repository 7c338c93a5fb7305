/// Proves the promises on the running system: traffic, a `kill -9` of each service in turn, and
/// then a check of every record, journal row and exchange order.
@NullMarked
package com.fkstrading.systemtests.prove;

import org.jspecify.annotations.NullMarked;
