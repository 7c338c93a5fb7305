package com.fkstrading.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.ingest.http.IngestClient;
import com.fkstrading.ingest.http.IngestResource;
import com.fkstrading.ingest.price.FakeMarketData;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// With a real broker, against an exchange that lists INGESTBTC, ETHBTC and BTCUSDT.
@Tag("kafka")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IngestResource.class)
class PricePublisherTest {

    FakeMarketData exchange;

    @AfterEach
    void recover() {
        exchange.recovers();
    }

    @Test
    void pricesOfAllowedSymbolsAreWrittenWithTheirAssets() {
        exchange.quotes("INGESTBTC", "3000.10", "3000.20");
        var written = written("INGESTBTC", "3000.1");
        assertThat(written.timestamp()).isEqualTo(written.value().time().toEpochMilli());
        assertThat(written.value().ask()).isEqualTo(Price.of("3000.2"));
        assertThat(written.value().exchange()).isEqualTo("binance");
        assertThat(written.value().base()).isEqualTo("INGEST");
        assertThat(written.value().quote()).isEqualTo("BTC");
    }

    @Test
    void soAreThoseThatTurnTheQuoteAssetIntoDollarsAndNoOthers() {
        exchange.quotes("SOLUSDT", "150", "151");
        exchange.quotes("BTCUSDT", "65000", "65001");
        written("BTCUSDT", "65000");
        assertThat(TestKafka.shared().readToEnd(Topics.MARKET_PRICES))
                .extracting(ConsumerRecord::key)
                .doesNotContain("SOLUSDT");
    }

    @Test
    void unchangedPriceIsWrittenAgainBeforeReadersTakeItForNone() {
        exchange.quotes("ETHBTC", "0.04", "0.05");
        long first = written("ETHBTC", "0.04").timestamp();
        var later =
                records(all -> all.stream().anyMatch(one -> isAfter(one, first + 1_000))).stream()
                        .filter(one -> isAfter(one, first + 1_000))
                        .mapToLong(ConsumerRecord::timestamp)
                        .min()
                        .orElseThrow();
        assertThat(later - first).isLessThan(5_000);
    }

    @Test
    void pricesComeAgainOnceTheExchangeIsBack() {
        exchange.fails(FakeMarketData.PRICES, 500, "", Map.of());
        exchange.quotes("INGESTBTC", "4000", "4001");
        long before = exchange.requests().size();
        assertThat(IngestClient.eventually(() -> exchange.requests().size() > before + 2)).isTrue();
        exchange.recovers();
        written("INGESTBTC", "4000");
    }

    private static ConsumerRecord<String, MarketPrice> written(String symbol, String bid) {
        return records(all -> all.stream().anyMatch(one -> is(one, symbol, bid))).stream()
                .filter(one -> is(one, symbol, bid))
                .findFirst()
                .orElseThrow();
    }

    private static List<ConsumerRecord<String, MarketPrice>> records(
            Predicate<List<ConsumerRecord<String, MarketPrice>>> enough) {
        return TestKafka.shared().readUntil(Topics.MARKET_PRICES, enough);
    }

    private static boolean isAfter(ConsumerRecord<String, MarketPrice> one, long time) {
        return is(one, "ETHBTC", "0.04") && one.timestamp() > time;
    }

    private static boolean is(ConsumerRecord<String, MarketPrice> one, String symbol, String bid) {
        return one.key().equals(symbol) && one.value().bid().equals(Price.of(bid));
    }
}
