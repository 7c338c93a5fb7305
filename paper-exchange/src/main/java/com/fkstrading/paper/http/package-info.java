/// Binance's REST API: `/api/v3`.
@NullMarked
package com.fkstrading.paper.http;

import org.jspecify.annotations.NullMarked;
