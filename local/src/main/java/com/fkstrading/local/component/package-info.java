/// The components of the local system, each a process of its own, and how one is kept running.
@NullMarked
package com.fkstrading.local.component;

import org.jspecify.annotations.NullMarked;
