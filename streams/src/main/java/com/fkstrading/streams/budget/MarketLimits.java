package com.fkstrading.streams.budget;

import com.fkstrading.contract.control.TradingHours;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.decision.Checked;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where and when a position may be opened.
///
/// @param symbols that may be traded; empty for all
/// @param hours null for all
public record MarketLimits(Set<String> symbols, @Nullable TradingHours hours) {

    public static final MarketLimits NONE = new MarketLimits(Set.of(), null);

    private static final String SYMBOLS = "allowed-symbols";
    private static final String HOURS = "trading-hours";

    public MarketLimits {
        symbols = Set.copyOf(symbols);
    }

    /// Empty where there is no limit.
    public Optional<Checked> hour(String name, Instant eventTime) {
        if (hours == null) {
            return Optional.empty();
        }
        var compared = Map.of("time", eventTime.toString(), "hours", hours.toString());
        if (hours.contains(eventTime)) {
            String text = "%s may open positions at this hour.".formatted(name);
            return Optional.of(Checked.passed(Finding.passed(Stage.LIMIT, HOURS, compared, text)));
        }
        String text = "%s may open positions only in these hours (UTC): %s.".formatted(name, hours);
        return Optional.of(
                Checked.denied(
                        DenialReason.OUTSIDE_TRADING_HOURS,
                        Finding.denied(Stage.LIMIT, HOURS, compared, text)));
    }

    /// Empty where there is no limit.
    public Optional<Checked> symbol(String name, String symbol) {
        if (symbols.isEmpty()) {
            return Optional.empty();
        }
        String allowed = String.join(",", new TreeSet<>(symbols));
        var compared = Map.of("symbol", symbol, "allowed", allowed);
        if (symbols.contains(symbol)) {
            String text = "%s may trade %s.".formatted(name, symbol);
            return Optional.of(
                    Checked.passed(Finding.passed(Stage.LIMIT, SYMBOLS, compared, text)));
        }
        String text = "%s may trade only %s, not %s.".formatted(name, allowed, symbol);
        return Optional.of(
                Checked.denied(
                        DenialReason.SYMBOL_NOT_ALLOWED,
                        Finding.denied(Stage.LIMIT, SYMBOLS, compared, text)));
    }
}
