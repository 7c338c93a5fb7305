package com.fkstrading.streams.equity;

import com.fkstrading.streams.position.Sale;
import java.math.BigDecimal;
import java.time.Instant;

/// What all sales of an account have brought so far, in dollars. It does not end with a day.
///
/// @param dollars negative for a loss
/// @param unvaluedAt when the latest sale came whose value in dollars is not known;
///     [Instant#EPOCH] for none
public record RealisedResult(BigDecimal dollars, Instant unvaluedAt) {

    public static final RealisedResult NONE = new RealisedResult(BigDecimal.ZERO, Instant.EPOCH);

    public RealisedResult with(Sale sale) {
        if (sale.dollars() == null) {
            return new RealisedResult(
                    dollars, sale.time().isAfter(unvaluedAt) ? sale.time() : unvaluedAt);
        }
        return new RealisedResult(dollars.add(sale.dollars()), unvaluedAt);
    }

    /// @param resumedAt when an operator last resumed the account by name, and so has checked what
    ///     came before
    public boolean isKnown(Instant resumedAt) {
        return !unvaluedAt.isAfter(resumedAt);
    }
}
