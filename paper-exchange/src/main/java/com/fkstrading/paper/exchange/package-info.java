/// The running exchange: one lock around the book, its clock, and the API keys of its accounts.
package com.fkstrading.paper.exchange;
