/// How strategies did, by the orders that they led to.
package com.fkstrading.contract.strategy;
