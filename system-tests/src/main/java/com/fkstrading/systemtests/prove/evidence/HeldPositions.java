package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.money.Quantity;
import java.util.List;
import java.util.stream.Stream;

/// What the accounts hold, as `streams` has it: one entry for each account and symbol.
public record HeldPositions(List<HeldPosition> all) {

    public HeldPositions {
        all = List.copyOf(all);
    }

    public Stream<HeldPosition> of(String account) {
        return all.stream().filter(position -> position.account().equals(account));
    }

    /// What is held of the symbol; zero without an entry.
    public HeldPosition of(String account, String symbol) {
        return of(account)
                .filter(position -> position.symbol().equals(symbol))
                .findFirst()
                .orElse(new HeldPosition(account, symbol, Quantity.ZERO, Quantity.ZERO));
    }
}
