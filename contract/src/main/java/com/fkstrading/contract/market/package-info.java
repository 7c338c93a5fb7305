/// Markets and their prices, as `ingest` receives them.
@NullMarked
package com.fkstrading.contract.market;

import org.jspecify.annotations.NullMarked;
