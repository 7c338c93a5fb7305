package com.fkstrading.ingest.http;

import com.fkstrading.ingest.price.FakeMarketData;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// The settings under which the Quarkus tests run, and the exchange that they name.
public final class IngestResource implements QuarkusTestResourceLifecycleManager {

    public static final String SECRET = "local-only-secret";
    static final String ACCOUNT = "ingest-test";

    private final FakeMarketData exchange = new FakeMarketData();

    @Override
    public Map<String, String> start() {
        exchange.lists("INGESTBTC", "INGEST", "BTC", "TRADING");
        exchange.lists("ETHBTC", "ETH", "BTC", "TRADING");
        exchange.lists("BTCUSDT", "BTC", "USDT", "TRADING");
        exchange.lists("SOLUSDT", "SOL", "USDT", "TRADING");
        return Map.of(
                "WEBHOOK_SECRET", SECRET,
                "WEBHOOK_ACCOUNT", ACCOUNT,
                "WEBHOOK_ALLOWED_ADDRESSES", "127.0.0.1, ::1, 52.89.214.238",
                "WEBHOOK_TRUSTED_PROXIES", "127.0.0.0/8",
                "EXCHANGE_URL", exchange.url(),
                "ALLOWED_SYMBOLS", "INGESTBTC,ETHBTC",
                "PRICE_INTERVAL", "PT0.05S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(exchange, new TestInjector.MatchesType(FakeMarketData.class));
    }

    @Override
    public void stop() {
        exchange.close();
    }
}
