package com.fkstrading.streams.equity;

import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an account is worth: its capital, and what its sales have brought since. What it holds
/// counts as what it cost.
///
/// @param capital of each account in dollars; null where the setting states none
public record AccountEquity(@Nullable BigDecimal capital) {

    private static final String SETTING = "ACCOUNT_EQUITY_USD";

    public sealed interface Equity {}

    /// @param dollars more than 0
    /// @param compared the numbers that it was computed from
    public record Known(BigDecimal dollars, Map<String, String> compared) implements Equity {

        public Known {
            compared = Map.copyOf(compared);
        }
    }

    /// @param cause the beginning of a sentence
    public record Unknown(Map<String, String> compared, String cause) implements Equity {

        public Unknown {
            compared = Map.copyOf(compared);
        }
    }

    /// @param resumedAt when an operator last resumed the account by name
    public Equity of(RealisedResult realised, Instant resumedAt) {
        if (capital == null) {
            return new Unknown(Map.of(), SETTING + " is not set");
        }
        var compared = new TreeMap<String, String>();
        compared.put("capital", Figures.plain(capital));
        compared.put("realised", Figures.plain(realised.dollars()));
        if (!realised.isKnown(resumedAt)) {
            compared.put("since", realised.unvaluedAt().toString());
            String cause =
                    "A sale of the account at %s has no known value in dollars, and no operator has"
                            + " resumed the account by name since";
            return new Unknown(compared, cause.formatted(realised.unvaluedAt()));
        }
        var equity = capital.add(realised.dollars());
        compared.put("equity", Figures.plain(equity));
        return equity.signum() > 0
                ? new Known(equity, compared)
                : new Unknown(compared, "The account has lost all of its capital");
    }
}
