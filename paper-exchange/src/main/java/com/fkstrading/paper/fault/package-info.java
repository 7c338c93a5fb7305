/// Fault injection: what goes wrong between a request and its response, repeatable by a seed.
@NullMarked
package com.fkstrading.paper.fault;

import org.jspecify.annotations.NullMarked;
