/// Market prices, as `ingest` receives them.
package com.fkstrading.contract.market;
