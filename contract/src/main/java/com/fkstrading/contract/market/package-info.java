/// Prices of the market, as `ingest` hears them.
package com.fkstrading.contract.market;
