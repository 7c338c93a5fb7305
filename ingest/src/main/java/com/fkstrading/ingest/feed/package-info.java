/// The price feed: one thread that keeps `market.prices` current.
package com.fkstrading.ingest.feed;
