/// What the accounts hold and the results of their strategies, by the orders that were filled.
@NullMarked
package com.fkstrading.streams.position;

import org.jspecify.annotations.NullMarked;
