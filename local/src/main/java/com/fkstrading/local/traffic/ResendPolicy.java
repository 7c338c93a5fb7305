package com.fkstrading.local.traffic;

import java.time.Duration;

/// How often, and how much later, the same bytes are sent again after a 5xx.
record ResendPolicy(int times, Duration after) {

    static final ResendPolicy NONE = new ResendPolicy(0, Duration.ZERO);
    static final ResendPolicy AS_TRADINGVIEW = new ResendPolicy(3, Duration.ofSeconds(5));
}
