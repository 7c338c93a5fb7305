/// What the market's prices are, and which of them are news.
package com.fkstrading.ingest.price;
