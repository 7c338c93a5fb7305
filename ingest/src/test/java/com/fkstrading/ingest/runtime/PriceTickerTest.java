package com.fkstrading.ingest.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.ingest.price.FakeExchange;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kafka")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IngestResource.class)
class PriceTickerTest {

    FakeExchange exchange;

    @Test
    void movingPricesAreWrittenThoughAnotherSymbolFails() {
        exchange.answers("INGESTBTC", 500, "");
        exchange.quotes("INGESTETH", "3000.10", "3000.20");
        assertThat(written("INGESTETH", "3000.1").value())
                .satisfies(price -> assertThat(price.ask()).isEqualTo(Price.of("3000.2")))
                .satisfies(price -> assertThat(price.exchange()).isEqualTo("binance"));

        exchange.quotes("INGESTBTC", "65000", "65001");
        exchange.quotes("INGESTETH", "3001", "3002");
        var btc = written("INGESTBTC", "65000");
        assertThat(btc.timestamp()).isEqualTo(btc.value().time().toEpochMilli());
        written("INGESTETH", "3001");

        assertThat(TestKafka.shared().readToEnd(Topics.MARKET_PRICES))
                .filteredOn(record -> record.key().equals("INGESTETH"))
                .extracting(record -> record.value().bid())
                .as("standing still is no news, round after round")
                .hasSizeLessThan(6);
    }

    private static ConsumerRecord<String, MarketPrice> written(String symbol, String bid) {
        List<ConsumerRecord<String, MarketPrice>> records =
                TestKafka.shared()
                        .readUntil(
                                Topics.MARKET_PRICES,
                                all -> all.stream().anyMatch(one -> is(one, symbol, bid)));
        return records.stream().filter(one -> is(one, symbol, bid)).findFirst().orElseThrow();
    }

    private static boolean is(ConsumerRecord<String, MarketPrice> one, String symbol, String bid) {
        return one.key().equals(symbol) && one.value().bid().equals(Price.of(bid));
    }
}
