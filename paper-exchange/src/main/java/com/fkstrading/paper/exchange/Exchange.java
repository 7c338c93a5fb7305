package com.fkstrading.paper.exchange;

import com.fkstrading.paper.account.Balance;
import com.fkstrading.paper.account.OpeningBalances;
import com.fkstrading.paper.auth.ReceiveWindow;
import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.Entry;
import com.fkstrading.paper.book.NewOrder;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.journal.Journal;
import com.fkstrading.paper.market.Instruments;
import com.fkstrading.paper.market.Listing;
import com.fkstrading.paper.market.Quote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The book and its accounts behind one lock. A change is decided, journaled, applied, and only
/// then answered.
public final class Exchange implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Instruments instruments = Listing.opening();
    private final Book book = new Book(instruments, OpeningBalances.OF_EVERY_ACCOUNT);
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Journal journal;

    /// @param data the folder of the journal
    public Exchange(Path data, Clock clock) throws IOException {
        this.clock = clock;
        this.journal = Journal.open(data, this::apply);
    }

    public Instruments instruments() {
        return instruments;
    }

    /// Lets an account trade until the process ends; its secret is not journaled.
    ///
    /// @param account its API key
    public void allowAccount(String account, String secret) {
        locked(
                _ -> {
                    apply(new Entry.AccountAdded(account, secret));
                    return account;
                });
    }

    /// Lets an account trade from now on, across restarts.
    ///
    /// @param account its API key
    public void addAccount(String account, String secret) {
        locked(
                _ -> {
                    commit(List.of(new Entry.AccountAdded(account, secret)));
                    return account;
                });
    }

    /// What the account's requests are signed with; empty for an unknown account.
    public Optional<String> secret(String account) {
        return Optional.ofNullable(secrets.get(account));
    }

    /// The order as it is after matching. The window is checked again here, because the request may
    /// have been delayed since it arrived.
    public Order place(ReceiveWindow window, NewOrder request) {
        return locked(
                now -> {
                    window.check(now);
                    return commit(book.place(request, now));
                });
    }

    /// Throws what `place` would throw; changes nothing.
    public void test(ReceiveWindow window, NewOrder request) {
        locked(
                now -> {
                    window.check(now);
                    return book.place(request, now);
                });
    }

    /// @param find the order to cancel
    public Order cancel(ReceiveWindow window, Function<Book, Order> find) {
        return locked(
                now -> {
                    window.check(now);
                    return commit(book.cancel(find.apply(book), now));
                });
    }

    /// Moves the quote of a symbol; the result is the resting orders that traded.
    public List<Order> quote(String symbol, Quote quote) {
        return locked(
                now -> {
                    book.quote(symbol, quote);
                    var matched = book.matchResting(symbol, now);
                    commit(matched.stream().map(Entry.OrderChanged::new).toList());
                    return matched;
                });
    }

    public Balance setFree(String account, String asset, BigDecimal free) {
        return locked(
                now -> {
                    commit(List.of(new Entry.BalanceSet(account, asset, free)));
                    return book.balances(account).of(asset);
                });
    }

    public <T> T read(Function<Book, T> reader) {
        return locked(now -> reader.apply(book));
    }

    @Override
    public void close() throws IOException {
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
        entries.forEach(this::apply);
    }

    private void apply(Entry entry) {
        if (entry instanceof Entry.AccountAdded(String account, String secret)) {
            secrets.put(account, secret);
        }
        book.apply(entry);
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
