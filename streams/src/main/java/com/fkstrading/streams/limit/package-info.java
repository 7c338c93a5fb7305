/// The fifth stage: may this account trade now? Operators and budgets say no here.
package com.fkstrading.streams.limit;
