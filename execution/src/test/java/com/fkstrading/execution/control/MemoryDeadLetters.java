package com.fkstrading.execution.control;

import com.fkstrading.execution.journal.DeadLetter;
import com.fkstrading.execution.journal.DeadLetters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Dead letters that outlive the process of a test.
public final class MemoryDeadLetters implements DeadLetters {

    public final List<DeadLetter> kept = new ArrayList<>();
    private final List<DeadLetter> open = new ArrayList<>();

    @Override
    public void keep(DeadLetter letter) {
        kept.add(letter);
        open.add(letter);
    }

    @Override
    public Map<String, DeadLetter> unresolved() {
        var newest = new HashMap<String, DeadLetter>();
        open.stream()
                .filter(letter -> letter.account() != null)
                .forEach(letter -> newest.put(letter.account(), letter));
        return newest;
    }

    @Override
    public void resolve(String account, Instant upTo) {
        open.removeIf(letter -> account.equals(letter.account()) && !letter.time().isAfter(upTo));
    }
}
