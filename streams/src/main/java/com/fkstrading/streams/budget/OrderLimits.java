package com.fkstrading.streams.budget;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.decision.Checked;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.position.Exposure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What orders may add up to, in an account or for one strategy of it. Null where there is no
/// limit.
///
/// @param maximum of one order, in dollars
/// @param perDay orders requested on one day in UTC, not counting those that only reduce a position
/// @param exposure in all symbols, in dollars
/// @param symbolExposure in one symbol, in dollars
public record OrderLimits(
        @Nullable Notional maximum,
        @Nullable Integer perDay,
        @Nullable BigDecimal exposure,
        @Nullable BigDecimal symbolExposure) {

    public static final OrderLimits NONE = new OrderLimits(null, null, null, null);

    /// An order that does not only reduce a position.
    ///
    /// @param exposure that it adds
    public record Order(String symbol, Exposure exposure, Instant time) {}

    /// What each limit finds.
    ///
    /// @param name of the account or strategy
    /// @param inSymbol its exposure in the order's symbol
    public Stream<Checked> check(String name, Budget used, Exposure inSymbol, Order order) {
        return Stream.of(
                        perDay(name, used.orders(), order),
                        exposure("maximum-exposure", name, exposure, used.exposure(), order),
                        exposure(
                                "maximum-symbol-exposure",
                                name + " in " + order.symbol(),
                                symbolExposure,
                                inSymbol,
                                order))
                .flatMap(Optional::stream);
    }

    private Optional<Checked> perDay(String name, OrderCount count, Order order) {
        if (perDay == null) {
            return Optional.empty();
        }
        int used = count.on(order.time());
        var compared = Map.of("orders", String.valueOf(used), "limit", String.valueOf(perDay));
        boolean isReached = used >= perDay;
        String text =
                isReached
                        ? "%s has requested %s orders on this day (UTC), its limit."
                                .formatted(name, used)
                        : "Order %s of %s that %s may request on this day (UTC)."
                                .formatted(used + 1, perDay, name);
        return Optional.of(
                checked(isReached, DenialReason.TOO_MANY_ORDERS, "orders-per-day", compared, text));
    }

    private static Optional<Checked> exposure(
            String rule, String name, @Nullable BigDecimal limit, Exposure open, Order order) {
        if (limit == null) {
            return Optional.empty();
        }
        var after = open.plus(order.exposure());
        var compared = new TreeMap<String, String>();
        compared.put("open", Figures.plain(open.dollars()));
        compared.put("order", Figures.plain(order.exposure().dollars()));
        compared.put("limit", Figures.plain(limit));
        if (after.unvalued() > 0) {
            String text =
                    "Not all that %s holds has a known value in dollars, so its exposure is not known."
                            .formatted(name);
            return Optional.of(
                    checked(true, DenialReason.EXPOSURE_TOO_LARGE, rule, compared, text));
        }
        boolean isExceeded = after.dollars().compareTo(limit) > 0;
        String text =
                "The exposure of %s would be %s dollars, %s the limit of %s."
                        .formatted(
                                name,
                                Figures.plain(after.dollars()),
                                isExceeded ? "more than" : "within",
                                Figures.plain(limit));
        return Optional.of(
                checked(isExceeded, DenialReason.EXPOSURE_TOO_LARGE, rule, compared, text));
    }

    private static Checked checked(
            boolean isDenied,
            DenialReason reason,
            String rule,
            Map<String, String> compared,
            String text) {
        return isDenied
                ? Checked.denied(reason, Finding.denied(Stage.SIZE, rule, compared, text))
                : Checked.passed(Finding.passed(Stage.SIZE, rule, compared, text));
    }
}
