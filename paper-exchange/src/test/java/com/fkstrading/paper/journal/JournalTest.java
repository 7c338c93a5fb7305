package com.fkstrading.paper.journal;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.book.Entry;
import com.fkstrading.paper.book.NewOrder;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.OrderStatus;
import com.fkstrading.paper.book.OrderTerms;
import com.fkstrading.paper.book.OrderType;
import com.fkstrading.paper.book.TimeInForce;
import com.fkstrading.paper.book.Trade;
import com.fkstrading.paper.market.Side;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00.123Z");
    private static final Entry BOUGHT = new Entry.OrderChanged(order());
    private static final Entry DEPOSIT =
            new Entry.BalanceSet("key-1", "USDT", new BigDecimal("12.50"));

    @TempDir private Path folder;

    @Test
    void whatWasAppendedIsReplayedInOrder() throws IOException {
        append(List.of(BOUGHT, DEPOSIT));
        append(List.of(DEPOSIT));

        assertThat(replayed()).containsExactly(BOUGHT, DEPOSIT, DEPOSIT);
    }

    @Test
    void halfWrittenLineAtTheEndIsCutOff() throws IOException {
        append(List.of(BOUGHT));
        Files.writeString(file(), "{\"entry\":\"order\",\"order\":{\"orderId\":2,", APPEND);

        assertThat(replayed()).containsExactly(BOUGHT);
        append(List.of(DEPOSIT));
        assertThat(replayed()).containsExactly(BOUGHT, DEPOSIT);
    }

    @Test
    void brokenLineWithinTheFileStopsTheStart() throws IOException {
        append(List.of(BOUGHT));
        var whole = Files.readString(file());
        Files.writeString(file(), "not JSON\n" + whole, APPEND);

        assertThatThrownBy(this::replayed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("journal.jsonl, line 2");
    }

    @Test
    void lineOfAnotherVersionStopsTheStart() throws IOException {
        var older = "{\"entry\":\"order\",\"order\":{\"orderId\":1,\"symbol\":\"BTCUSDT\"}}\n";
        Files.writeString(file(), older);

        assertThatThrownBy(this::replayed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 1: not an entry of this version");
    }

    private void append(List<Entry> entries) throws IOException {
        try (var journal = Journal.open(folder, entry -> {})) {
            journal.append(entries);
        }
    }

    private List<Entry> replayed() throws IOException {
        var entries = new ArrayList<Entry>();
        Journal.open(folder, entries::add).close();
        return entries;
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private static Order order() {
        var quantity = new BigDecimal("0.00200000");
        var price = new BigDecimal("65103.25");
        var fee = new BigDecimal("0.00000200");
        var terms =
                new OrderTerms(Side.BUY, OrderType.MARKET, TimeInForce.GTC, quantity, null, null);
        return new Order(
                1,
                new NewOrder("key-1", "BTCUSDT", "mine", terms),
                OrderStatus.FILLED,
                NOW,
                NOW,
                List.of(new Trade(1, price, quantity, fee, "BTC", NOW, false)));
    }
}
