/// Orders and their outcome: the values of the `orders.*` topics.
@NullMarked
package com.fkstrading.contract.order;

import org.jspecify.annotations.NullMarked;
