/// The exchange as a running service: HTTP, settings, clock, and the one lock around the book.
package com.fkstrading.paper.runtime;
