/// What the accounts hold and how their strategies did, by the orders that were filled.
@NullMarked
package com.fkstrading.streams.position;

import org.jspecify.annotations.NullMarked;
