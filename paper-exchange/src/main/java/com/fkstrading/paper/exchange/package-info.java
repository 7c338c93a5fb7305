/// The running exchange: one lock around the book, its clock, and the API keys of its accounts.
@NullMarked
package com.fkstrading.paper.exchange;

import org.jspecify.annotations.NullMarked;
