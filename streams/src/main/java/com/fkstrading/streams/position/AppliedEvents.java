package com.fkstrading.streams.position;

import com.fkstrading.contract.order.OrderEvent;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which of an order's events are applied, by their sequence.
///
/// @param through all up to this one
/// @param ahead those beyond a gap
/// @param last the final event's; 0 before the order has ended
public record AppliedEvents(int through, SortedSet<Integer> ahead, int last) {

    public AppliedEvents {
        ahead = Collections.unmodifiableSortedSet(new TreeSet<>(ahead));
    }

    static AppliedEvents upTo(int sequence) {
        return new AppliedEvents(sequence, Collections.emptySortedSet(), 0);
    }

    boolean contain(int sequence) {
        return sequence <= through || ahead.contains(sequence);
    }

    AppliedEvents with(OrderEvent event) {
        var beyond = new TreeSet<>(ahead);
        beyond.add(event.sequence());
        int reached = through;
        while (beyond.remove(reached + 1)) {
            reached++;
        }
        boolean isFinal = event.progress().state().isFinal();
        return new AppliedEvents(reached, beyond, isFinal ? event.sequence() : last);
    }

    boolean areComplete() {
        return last > 0 && through >= last;
    }
}
