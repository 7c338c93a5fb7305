package com.fkstrading.ingest.runtime;

import com.fkstrading.ingest.price.FakeExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// The settings under which the Quarkus tests run, and the exchange that they name.
public final class IngestResource implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "local-only-secret";
    static final String ACCOUNT = "door-test";

    private final FakeExchange exchange = new FakeExchange();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "WEBHOOK_SECRET", SECRET,
                "WEBHOOK_ACCOUNT", ACCOUNT,
                "WEBHOOK_ALLOWED_ADDRESSES", "127.0.0.1, ::1, 52.89.214.238",
                "WEBHOOK_TRUSTED_PROXIES", "127.0.0.0/8",
                "EXCHANGE_URL", exchange.url(),
                "MARKET_SYMBOLS", "INGESTBTC,INGESTETH",
                "PRICE_INTERVAL", "PT0.05S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(exchange, new TestInjector.MatchesType(FakeExchange.class));
    }

    @Override
    public void stop() {
        exchange.close();
    }
}
