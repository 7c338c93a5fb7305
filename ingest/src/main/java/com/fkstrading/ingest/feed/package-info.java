/// The price feed: one thread that keeps `market.prices` current.
@NullMarked
package com.fkstrading.ingest.feed;

import org.jspecify.annotations.NullMarked;
