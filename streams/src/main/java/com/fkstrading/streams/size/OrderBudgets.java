package com.fkstrading.streams.size;

import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.budget.Budgets;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.budget.OrderLimits;
import com.fkstrading.streams.decision.Checked;
import com.fkstrading.streams.decision.Outcome;
import java.util.stream.Stream;

/// Whether an order that may increase a position fits into what its account and its strategy may
/// still use.
record OrderBudgets(LimitsInForce limits) {

    /// @param used before the order
    /// @return the order with what was found, or its denial
    Outcome<Ordered> check(ScoredSignal scored, Ordered ordered, Budgets used) {
        var request = ordered.request();
        for (var check : checks(ordered, used).toList()) {
            if (check.reason() != null) {
                return new Outcome.Denied<>(Denial.of(scored, check.reason(), check.finding()));
            }
            request = request.explainedBy(check.finding());
        }
        return new Outcome.Passed<>(new Ordered(request, ordered.value(), ordered.isReducing()));
    }

    private Stream<Checked> checks(Ordered ordered, Budgets used) {
        var request = ordered.request();
        var terms = request.terms();
        var order =
                new OrderLimits.Order(
                        terms.symbol(), ordered.value().exposure(terms.quantity()), request.time());
        var account = limits.account().orders();
        var strategy = limits.strategy().orders();
        return Stream.concat(
                account.check(
                        request.ref().account(), used.account(), used.symbol().exposure(), order),
                strategy.check(
                        terms.strategy(),
                        used.strategy(),
                        used.strategyInSymbol().exposure(),
                        order));
    }
}
