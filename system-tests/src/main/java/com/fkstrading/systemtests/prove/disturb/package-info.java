/// What goes wrong on purpose while the traffic runs.
@NullMarked
package com.fkstrading.systemtests.prove.disturb;

import org.jspecify.annotations.NullMarked;
