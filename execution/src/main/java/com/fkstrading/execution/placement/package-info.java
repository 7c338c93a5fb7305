/// How an order gets to the exchange at most once: checks, intent, one request, and a query when in
/// doubt. It reaches everything outside through ports.
@NullMarked
package com.fkstrading.execution.placement;

import org.jspecify.annotations.NullMarked;
