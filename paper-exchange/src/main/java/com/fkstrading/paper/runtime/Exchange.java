package com.fkstrading.paper.runtime;

import com.fkstrading.paper.account.Balance;
import com.fkstrading.paper.account.Balances;
import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.Entry;
import com.fkstrading.paper.book.Instruments;
import com.fkstrading.paper.book.NewOrder;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.Quote;
import com.fkstrading.paper.journal.Journal;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The book behind its one lock. A change is decided, journaled, applied, and only then answered.
@Startup
@Singleton
public class Exchange {

    private static final Balances OPENING =
            new Balances(
                    Map.of(
                            "USDT", Balance.free(new BigDecimal("100000000")),
                            "BTC", Balance.free(new BigDecimal("1000")),
                            "ETH", Balance.free(new BigDecimal("10000")),
                            "BNB", Balance.free(new BigDecimal("10000")),
                            "SOL", Balance.free(new BigDecimal("100000")),
                            "XRP", Balance.free(new BigDecimal("10000000"))));

    private final ReentrantLock lock = new ReentrantLock();
    private final Instruments instruments = Instruments.listed();
    private final Clock clock;
    private final Book book;
    private final Journal journal;

    public Exchange(Settings settings, Clock clock) throws IOException {
        this.clock = clock;
        this.book = new Book(instruments, OPENING);
        this.journal = Journal.open(settings.data(), book::apply);
    }

    public Instruments instruments() {
        return instruments;
    }

    /// The order as it stands after it was taken. The request’s window is checked again here: it
    /// may have been held up on the way.
    Order place(Request request, NewOrder asked) {
        return locked(
                now -> {
                    request.checkWindow(now);
                    return commit(book.place(asked, now));
                });
    }

    /// Refuses what `place` would refuse; changes nothing.
    void test(Request request, NewOrder asked) {
        locked(
                now -> {
                    request.checkWindow(now);
                    return book.place(asked, now);
                });
    }

    /// @param find the order to cancel
    Order cancel(Request request, Function<Book, Order> find) {
        return locked(
                now -> {
                    request.checkWindow(now);
                    return commit(book.cancel(find.apply(book), now));
                });
    }

    /// Moves a market’s quote and gives the resting orders that it met.
    public List<Order> quote(String symbol, Quote quote) {
        return locked(
                now -> {
                    book.quote(symbol, quote);
                    var met = book.met(symbol, now);
                    commit(met.stream().map(Entry.OrderChanged::new).toList());
                    return met;
                });
    }

    public Balance setFree(String asset, BigDecimal free) {
        return locked(
                now -> {
                    commit(List.of(new Entry.BalanceSet(asset, free)));
                    return book.balances().of(asset);
                });
    }

    public <T> T read(Function<Book, T> reader) {
        return locked(now -> reader.apply(book));
    }

    @PreDestroy
    void close() throws IOException {
        journal.close();
    }

    private Order commit(Order order) {
        commit(List.of(new Entry.OrderChanged(order)));
        return order;
    }

    private void commit(List<? extends Entry> entries) {
        try {
            journal.append(entries);
        } catch (IOException cause) {
            throw new UncheckedIOException("the journal cannot be written", cause);
        }
        entries.forEach(book::apply);
    }

    private <T> T locked(Function<Instant, T> action) {
        lock.lock();
        try {
            return action.apply(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } finally {
            lock.unlock();
        }
    }
}
