/// The results of strategies, by the orders that they led to.
@NullMarked
package com.fkstrading.contract.strategy;

import org.jspecify.annotations.NullMarked;
