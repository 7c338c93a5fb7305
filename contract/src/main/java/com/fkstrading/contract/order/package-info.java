/// What is asked of the exchange, and what became of it: the values of the `orders.*` topics.
package com.fkstrading.contract.order;
