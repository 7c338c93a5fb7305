/// The fifth stage: may this account trade now? Operators and budgets say no here.
@NullMarked
package com.fkstrading.streams.limit;

import org.jspecify.annotations.NullMarked;
