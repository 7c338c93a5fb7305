package com.fkstrading.execution;

import com.fkstrading.execution.exchange.binance.TestExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Points a Quarkus test at an exchange of its own, with shorter timeouts.
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
                Map.entry("FOLLOW_EVERY", "1s"),
                Map.entry("fks.accounts.second.api-key", TestExchange.KEY),
                Map.entry("fks.accounts.second.api-secret", TestExchange.SECRET));
    }

    public static TestExchange exchange() {
        return exchange;
    }

    @Override
    public void stop() {
        exchange.close();
    }
}
