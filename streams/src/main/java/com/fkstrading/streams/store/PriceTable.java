package com.fkstrading.streams.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.price.MarketPrices;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// The newest price of each symbol, and the symbol of each pair of assets. A symbol whose newest
/// price cannot be read has none.
///
/// @param store price as JSON by `BTCUSDT`, symbol by `BTC/USDT`
/// @param decoded what one task has read, by symbol; JSON that has not changed is not read again
public record PriceTable(KeyValueStore<String, byte[]> store, Map<String, Decoded> decoded)
        implements MarketPrices {

    private static final String STORE = "prices";
    private static final Topic<MarketPrice> TOPIC = Topics.MARKET_PRICES;

    public static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    static PriceTable open(ProcessingContext context) {
        return new PriceTable(context.getStateStore(STORE), new HashMap<>());
    }

    /// For the one rule that looks prices up; later ones read what the signal carries.
    public static <I> StateBinding<I, MarketPrices> binding() {
        return new StateBinding<>(
                suppliers -> Set.of(),
                context -> {
                    var prices = open(context);
                    return (account, webhook) -> prices;
                });
    }

    @Override
    public Optional<MarketPrice> of(String symbol) {
        byte[] json = store.get(symbol);
        if (json == null) {
            decoded.remove(symbol);
            return Optional.empty();
        }
        var known = decoded.get(symbol);
        if (known == null || !Arrays.equals(known.json(), json)) {
            known = new Decoded(json, Objects.requireNonNull(read(json)));
            decoded.put(symbol, known);
        }
        return Optional.of(known.price());
    }

    @Override
    public Optional<MarketPrice> of(String base, String quote) {
        return Optional.ofNullable(store.get(pair(base, quote)))
                .flatMap(symbol -> of(new String(symbol, UTF_8)));
    }

    private void put(String symbol, byte[] json, MarketPrice price) {
        store.put(symbol, json);
        var base = price.base();
        var quote = price.quote();
        if (base != null && quote != null) {
            String pair = pair(base, quote);
            byte[] name = symbol.getBytes(UTF_8);
            if (!Arrays.equals(name, store.get(pair))) {
                store.put(pair, name);
            }
        }
    }

    private static String pair(String base, String quote) {
        return base + "/" + quote;
    }

    private static @Nullable MarketPrice read(byte @Nullable [] json) {
        return TOPIC.valueSerde().deserializer().deserialize(TOPIC.name(), json);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its content
    record Decoded(byte[] json, MarketPrice price) {}

    /// Writes the table, also when it is read from the topic's start.
    public static final class Writer extends ContextualProcessor<String, byte[], Void, Void> {

        private final UnreadableRecords unreadable;

        public Writer(UnreadableRecords unreadable) {
            this.unreadable = unreadable;
        }

        @Override
        public void process(Record<String, byte[]> record) {
            String symbol = record.key();
            var table = open(context());
            try {
                MarketPrice price = read(record.value());
                if (symbol == null) {
                    unreadable.found(TOPIC.name(), context(), new SerializationException("no key"));
                } else if (price == null) {
                    table.store.delete(symbol);
                } else {
                    table.put(symbol, record.value(), price);
                }
            } catch (SerializationException cause) {
                unreadable.found(TOPIC.name(), context(), cause);
                if (symbol != null) {
                    table.store.delete(symbol);
                }
            }
        }
    }
}
