/// What is asked of the exchange, and what became of it: the values of the `orders.*` topics.
@NullMarked
package com.fkstrading.contract.order;

import org.jspecify.annotations.NullMarked;
