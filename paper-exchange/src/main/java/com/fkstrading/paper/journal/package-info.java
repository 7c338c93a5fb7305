/// The file that keeps every change of the exchange across restarts.
@NullMarked
package com.fkstrading.paper.journal;

import org.jspecify.annotations.NullMarked;
