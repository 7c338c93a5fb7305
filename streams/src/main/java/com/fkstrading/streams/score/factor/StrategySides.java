package com.fkstrading.streams.score.factor;

import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which side each strategy of an account took last on one symbol. A close takes the place of the
/// side before it; what only reduces a position or cancels orders leaves it as it is.
///
/// @param newest by strategy, at most [#MOST]: the oldest is dropped
public record StrategySides(SortedMap<String, Taken> newest) {

    public static final StrategySides NONE = new StrategySides(new TreeMap<>());

    static final Duration WINDOW = Duration.ofSeconds(900);
    static final int MOST = 32;

    /// @param side BUY or SELL, or CLOSE, which counts for neither
    /// @param time of the signal's event
    public record Taken(SignalSide side, Instant time) {}

    public StrategySides {
        newest = Collections.unmodifiableSortedMap(new TreeMap<>(newest));
    }

    /// Whether the signal buys or sells, and not to end or reduce a position.
    static boolean takesSide(SignalTerms terms) {
        boolean isTrade = terms.side() == SignalSide.BUY || terms.side() == SignalSide.SELL;
        return isTrade && !reduces(terms) && terms.action() != SignalAction.EXIT;
    }

    private static boolean reduces(SignalTerms terms) {
        return terms.action() == SignalAction.REDUCE;
    }

    public StrategySides with(SignalTerms terms, Instant time) {
        var known = newest.get(terms.strategy());
        boolean isNewest = known == null || !time.isBefore(known.time());
        if (terms.side() == SignalSide.CANCEL || reduces(terms) || !isNewest) {
            return this;
        }
        var changed = new TreeMap<>(newest);
        var side = takesSide(terms) ? terms.side() : SignalSide.CLOSE;
        changed.put(terms.strategy(), new Taken(side, time));
        if (changed.size() > MOST) {
            changed.remove(oldest(changed));
        }
        return new StrategySides(changed);
    }

    /// How many strategies but this one took that side within the window.
    long others(String strategy, SignalSide side, Instant eventTime) {
        return newest.entrySet().stream()
                .filter(it -> !it.getKey().equals(strategy))
                .map(Map.Entry::getValue)
                .filter(it -> it.side() == side && isWithin(it.time(), eventTime))
                .count();
    }

    /// Nothing of it can count any more.
    public boolean isIdleAt(Instant eventTime) {
        return newest.values().stream().noneMatch(it -> isWithin(it.time(), eventTime));
    }

    private static boolean isWithin(Instant time, Instant eventTime) {
        return !time.isBefore(eventTime.minus(WINDOW));
    }

    private static String oldest(SortedMap<String, Taken> sides) {
        return Collections.min(
                        sides.entrySet(),
                        Comparator.comparing((Map.Entry<String, Taken> it) -> it.getValue().time())
                                .thenComparing(Map.Entry::getKey))
                .getKey();
    }
}
