/// How an order gets to the exchange at most once: checks, intent, one request, and asking when in
/// doubt. It knows the outside only through ports.
@NullMarked
package com.fkstrading.execution.placement;

import org.jspecify.annotations.NullMarked;
