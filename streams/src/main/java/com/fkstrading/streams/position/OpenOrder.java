package com.fkstrading.streams.position;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.order.ProtectiveLeg;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An order from its request until it has ended and all of its events are applied. Events may be
/// repeated and may arrive out of order.
///
/// @param reserved what it may still sell or buy
/// @param assets that it trades; null where no price had named them at its request
/// @param value of it; null in a store of an earlier version, in which no budget counts it
/// @param since events up to this time were applied under the same id before
/// @param events those that are applied
/// @param lastTime of the newest event applied
/// @param subject null in a store of an earlier version, until the order's next event
public record OpenOrder(
        Quantity reserved,
        @Nullable Assets assets,
        @Nullable DollarValue value,
        Instant since,
        Applied events,
        Instant lastTime,
        @Nullable Subject subject) {

    static OpenOrder requested(OrderTerms terms, @Nullable MarketPrice market, DollarValue value) {
        return of(terms, terms.quantity(), Assets.of(market), value, new Start(Instant.EPOCH, 0));
    }

    /// An order that was not requested here by itself. Its first event also covers those before it.
    /// A protective leg reserves nothing: stop and targets sell the same position, of which only
    /// one of them gets each part, and a close must not be denied because of them.
    static OpenOrder foundBy(OrderEvent event, Instant since) {
        boolean isLeg = ProtectiveLeg.isLeg(event.ref(), event.clientOrderId());
        var reserved = isLeg ? Quantity.ZERO : event.terms().quantity();
        var value =
                switch (event.terms().side()) {
                    case BUY -> DollarValue.UNKNOWN;
                    case SELL -> DollarValue.ofSale(Optional.empty());
                };
        var start = new Start(since, event.sequence() - 1);
        return of(event.terms(), reserved, null, value, start);
    }

    private static OpenOrder of(
            OrderTerms terms,
            Quantity reserved,
            @Nullable Assets assets,
            DollarValue value,
            Start start) {
        return new OpenOrder(
                reserved,
                assets,
                value,
                start.since(),
                Applied.upTo(start.applied()),
                start.since(),
                Subject.of(terms));
    }

    /// What it may still put at risk.
    Exposure exposure() {
        return value == null ? Exposure.NONE : value.exposure(reserved);
    }

    /// What its fills are worth.
    DollarValue worth() {
        return Objects.requireNonNullElse(value, DollarValue.UNKNOWN);
    }

    public @Nullable String strategy() {
        return subject == null ? null : subject.strategy();
    }

    public @Nullable String symbol() {
        return subject == null ? null : subject.symbol();
    }

    boolean hasApplied(OrderEvent event) {
        return !event.time().isAfter(since) || events.contain(event.sequence());
    }

    /// @param traded by the fills of this event
    /// @param sale by them; empty where nothing of ours was sold
    OpenOrder apply(OrderEvent event, Quantity traded, Optional<Sale> sale) {
        return new OpenOrder(
                reserved.minus(traded).minus(neverTraded(event)),
                assets,
                value,
                since,
                events.with(event, sale),
                event.time().isAfter(lastTime) ? event.time() : lastTime,
                Subject.of(event.terms()));
    }

    /// The final event says how much was executed in all. The rest is free at once, even where an
    /// earlier event is missing and may never come.
    private static Quantity neverTraded(OrderEvent event) {
        var progress = event.progress();
        return progress.state().isFinal()
                ? event.terms().quantity().minus(progress.executedQuantity())
                : Quantity.ZERO;
    }

    /// Whether its final event is applied, even where an earlier one is missing.
    public boolean hasEnded() {
        return events.last() > 0;
    }

    /// What all sales of the order have brought, once it has ended; empty before, and where it sold
    /// nothing of ours.
    Optional<Sale> result() {
        return hasEnded() ? Optional.ofNullable(events.sold()) : Optional.empty();
    }

    /// The same order, whose result is counted if it has ended. What an event that is still missing
    /// brings is a result of its own.
    OpenOrder counted() {
        return result().isEmpty()
                ? this
                : new OpenOrder(
                        reserved, assets, value, since, events.withoutSales(), lastTime, subject);
    }

    /// Whether the order has ended and no event is missing. Until then it keeps what it reserved,
    /// after its end only what the missing events may have sold.
    boolean isComplete() {
        return events.areComplete();
    }

    /// Which strategy's order in which symbol it is.
    public record Subject(String strategy, String symbol) {

        private static Subject of(OrderTerms terms) {
            return new Subject(terms.strategy(), terms.symbol());
        }
    }

    /// What was applied before the order was known here.
    private record Start(Instant since, int applied) {}

    /// What the order's market trades, as the exchange states it: `BTCBBTC` starts with `BTC`, but
    /// trades BTCB.
    public record Assets(String base, String quote) {

        static @Nullable Assets of(@Nullable MarketPrice market) {
            var base = market == null ? null : market.base();
            var quote = market == null ? null : market.quote();
            return base == null || quote == null ? null : new Assets(base, quote);
        }
    }

    /// Which of an order's events are applied, by their sequence, and what they brought.
    ///
    /// @param through all up to this one
    /// @param ahead those beyond a gap
    /// @param last the final event's; 0 before the order has ended
    /// @param sold by all of them, as far as it is not counted as a result; null for nothing
    public record Applied(int through, SortedSet<Integer> ahead, int last, @Nullable Sale sold) {

        public Applied {
            ahead = Collections.unmodifiableSortedSet(new TreeSet<>(ahead));
        }

        private static Applied upTo(int sequence) {
            return new Applied(sequence, Collections.emptySortedSet(), 0, null);
        }

        private boolean contain(int sequence) {
            return sequence <= through || ahead.contains(sequence);
        }

        private Applied with(OrderEvent event, Optional<Sale> sale) {
            var beyond = new TreeSet<>(ahead);
            beyond.add(event.sequence());
            int reached = through;
            while (beyond.remove(reached + 1)) {
                reached++;
            }
            boolean isFinal = event.progress().state().isFinal();
            var sum = sale.map(it -> sold == null ? it : sold.plus(it)).orElse(sold);
            return new Applied(reached, beyond, isFinal ? event.sequence() : last, sum);
        }

        private Applied withoutSales() {
            return new Applied(through, ahead, last, null);
        }

        private boolean areComplete() {
            return last > 0 && through >= last;
        }
    }
}
