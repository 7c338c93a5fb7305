/// The fifth stage: may this account trade now? Checks the operators' halts and the account's rate.
@NullMarked
package com.fkstrading.streams.limit;

import org.jspecify.annotations.NullMarked;
