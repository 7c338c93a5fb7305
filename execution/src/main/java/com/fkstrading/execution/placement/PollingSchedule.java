package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.execution.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which open orders are looked up, and when. Polling gets a small share of the exchange's quota,
/// however many orders are open, so that placements and the queries of unknown orders never starve.
/// An order is looked up less often the longer it has not changed, and accounts take turns.
final class PollingSchedule {

    /// 200 lookups a minute. Each weighs 4, or 9 when there are trades to read, of the 6,000 a
    /// minute that Binance allows an address.
    static final Duration INTERVAL = Duration.ofMillis(300);

    /// Unused lookups accumulate for at most this long.
    static final Duration BURST = INTERVAL.multipliedBy(20);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int PAUSES_PER_AGE = 20;

    private final Map<ClientOrderId, Instant> lookedUpAt = new HashMap<>();
    private Instant usedUntil = Instant.MIN;

    /// Orders that are due, in the order in which they should be looked up.
    ///
    /// @param open all that are open; others are forgotten
    List<JournalEntry> due(Collection<JournalEntry> open, Instant now) {
        lookedUpAt.keySet().retainAll(open.stream().map(JournalEntry::id).toList());
        // Before the clock was set back: nobody knows how long ago.
        lookedUpAt.values().removeIf(time -> time.isAfter(now));
        var longestAgoFirst =
                open.stream()
                        .filter(entry -> !now.isBefore(dueAt(entry)))
                        .sorted(Comparator.comparing(entry -> lookedUpAt(entry)))
                        .toList();
        return inTurns(longestAgoFirst);
    }

    /// Acquires a permit for one more lookup; false when the share is used up.
    boolean take(JournalEntry entry, Instant now) {
        var full = now.plus(BURST);
        // A later time is from before the clock was set back.
        usedUntil = usedUntil.isAfter(full) ? full : usedUntil;
        if (usedUntil.isAfter(full.minus(INTERVAL))) {
            return false;
        }
        usedUntil = (usedUntil.isAfter(now) ? usedUntil : now).plus(INTERVAL);
        lookedUpAt.put(entry.id(), now);
        return true;
    }

    private Instant dueAt(JournalEntry entry) {
        var lookedUp = lookedUpAt(entry);
        if (lookedUp.equals(Instant.MIN)) {
            return lookedUp;
        }
        var unchanged = Duration.between(entry.changedAt(), lookedUp);
        var pause = unchanged.dividedBy(PAUSES_PER_AGE);
        return lookedUp.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    private Instant lookedUpAt(JournalEntry entry) {
        return lookedUpAt.getOrDefault(entry.id(), Instant.MIN);
    }

    /// The first of each account, then the second of each, and so on.
    private static List<JournalEntry> inTurns(List<JournalEntry> entries) {
        var taken = new HashMap<String, Integer>();
        var turns = new ArrayList<List<JournalEntry>>();
        for (var entry : entries) {
            int turn = taken.merge(entry.state().order().account(), 1, Integer::sum);
            if (turn > turns.size()) {
                turns.add(new ArrayList<>());
            }
            turns.get(turn - 1).add(entry);
        }
        return turns.stream().flatMap(List::stream).toList();
    }
}
