package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.money.Quantity;
import java.util.List;
import java.util.stream.Stream;

/// What the accounts hold, as `streams` has it: one entry for each account, symbol and
/// strategy.
public record HeldPositions(List<HeldPosition> all) {

    public HeldPositions {
        all = List.copyOf(all);
    }

    public Stream<HeldPosition> of(String account) {
        return all.stream().filter(position -> position.account().equals(account));
    }

    /// Zero without an entry.
    public HeldPosition of(String account, HeldPosition.Key key) {
        return of(account)
                .filter(position -> position.key().equals(key))
                .findFirst()
                .orElse(new HeldPosition(account, key, Quantity.ZERO, Quantity.ZERO));
    }
}
