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

    private static final String UNSET =
            "ACCOUNT_EQUITY_USD is not set. Set it to size orders in percent of equity, or send a"
                    + " quantity.";
    private static final String UNVALUED =
            "A sale of the account at %s has no known value in dollars, so the account's equity is"
                    + " not known until an operator resumes the account by name.";

    public sealed interface Equity {}

    /// @param dollars more than 0
    /// @param compared the numbers that it was computed from
    public record Known(BigDecimal dollars, Map<String, String> compared) implements Equity {

        public Known {
            compared = Map.copyOf(compared);
        }
    }

    /// @param text why, as a sentence
    public record Unknown(Map<String, String> compared, String text) implements Equity {

        public Unknown {
            compared = Map.copyOf(compared);
        }
    }

    /// The losses are as large as the capital, or larger.
    public record Lost(Map<String, String> compared) implements Equity {

        public Lost {
            compared = Map.copyOf(compared);
        }
    }

    /// @param resumedAt when an operator last resumed the account by name
    public Equity of(RealisedResult realised, Instant resumedAt) {
        if (capital == null) {
            return new Unknown(Map.of(), UNSET);
        }
        var compared = new TreeMap<String, String>();
        compared.put("capital", Figures.plain(capital));
        compared.put("realised", Figures.plain(realised.dollars()));
        if (!realised.isKnown(resumedAt)) {
            compared.put("since", realised.unvaluedAt().toString());
            return new Unknown(compared, UNVALUED.formatted(realised.unvaluedAt()));
        }
        var equity = capital.add(realised.dollars());
        compared.put("equity", Figures.plain(equity));
        return equity.signum() > 0 ? new Known(equity, compared) : new Lost(compared);
    }
}
