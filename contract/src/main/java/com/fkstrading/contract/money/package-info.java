/// Decimal amounts, each a type of its own, so that a price cannot stand where a quantity is meant.
@NullMarked
package com.fkstrading.contract.money;

import org.jspecify.annotations.NullMarked;
