/// Decimal amounts, each a type of its own, so that a price cannot be used as a quantity.
@NullMarked
package com.fkstrading.contract.money;

import org.jspecify.annotations.NullMarked;
