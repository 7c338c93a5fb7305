/// Binance's REST API: `/api/v3`.
package com.fkstrading.paper.http;
