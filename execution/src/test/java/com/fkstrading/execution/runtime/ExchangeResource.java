package com.fkstrading.execution.runtime;

import com.fkstrading.execution.venue.binance.TestExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Points a Quarkus test at an exchange of its own, with patience and windows shortened.
public final class ExchangeResource implements QuarkusTestResourceLifecycleManager {

    static TestExchange exchange;

    @Override
    public Map<String, String> start() {
        exchange = new TestExchange();
        return Map.ofEntries(
                Map.entry("EXCHANGE_URL", exchange.url().toString()),
                Map.entry("EXCHANGE_API_KEY", TestExchange.KEY),
                Map.entry("EXCHANGE_API_SECRET", TestExchange.SECRET),
                Map.entry("EXCHANGE_READ_TIMEOUT", "1s"),
                Map.entry("CIRCUIT_BREAKER_TIMEOUT", "2"),
                Map.entry("fks.accounts.second.api-key", TestExchange.KEY),
                Map.entry("fks.accounts.second.api-secret", TestExchange.SECRET));
    }

    @Override
    public void stop() {
        exchange.close();
    }
}
