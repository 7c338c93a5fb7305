package com.fkstrading.streams.budget;

import com.fkstrading.streams.position.Exposure;
import java.time.Instant;

/// The budgets that a signal uses: its account's, and those of its strategy, symbol and source in
/// the account.
///
/// @param strategyInSymbol what its strategy alone uses in its symbol
public record Budgets(
        Budget account, Budget strategy, Budget symbol, Budget strategyInSymbol, Budget source) {

    public static final Budgets UNUSED =
            new Budgets(Budget.UNUSED, Budget.UNUSED, Budget.UNUSED, Budget.UNUSED, Budget.UNUSED);

    /// An order is requested that does not only reduce a position.
    public Budgets withOrder(Instant time) {
        return new Budgets(
                account.withOrder(time),
                strategy.withOrder(time),
                symbol,
                strategyInSymbol,
                source);
    }

    public Budgets withExposure(Exposure added) {
        return new Budgets(
                account.withExposure(added),
                strategy.withExposure(added),
                symbol.withExposure(added),
                strategyInSymbol.withExposure(added),
                source);
    }
}
