package com.fkstrading.streams.loss;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much may be lost on one day in UTC, by sales, in dollars. At the limit only orders pass that
/// shrink a position, until the day ends or an operator resumes; the next loss after that stops it
/// again.
///
/// @param daily the most that the day's result may be below zero; null for no limit
/// @param drawdown the most that it may be below the day's peak; null for no limit
public record LossLimit(@Nullable BigDecimal daily, @Nullable BigDecimal drawdown) {

    public static final LossLimit NONE = new LossLimit(null, null);

    /// Why only shrinking orders pass.
    ///
    /// @param since when the limit was reached
    /// @param until when the day ends
    /// @param text one sentence for a person
    public record Trip(
            DenialReason reason,
            Instant since,
            Instant until,
            Map<String, String> compared,
            String text) {

        public Trip {
            compared = Map.copyOf(compared);
        }
    }

    /// @param name of the account or strategy whose result it is
    /// @param resumedAt when an operator last resumed it by name
    public Optional<Trip> trip(
            String name, DayResult result, Instant resumedAt, Instant eventTime) {
        if (!result.isOf(eventTime)) {
            return Optional.empty();
        }
        return lost(name, result, resumedAt)
                .or(() -> fallen(name, result, resumedAt))
                .or(() -> unvalued(name, result, resumedAt));
    }

    private Optional<Trip> lost(String name, DayResult result, Instant resumedAt) {
        var worst = result.worst();
        if (daily == null || !reaches(daily, worst, resumedAt)) {
            return Optional.empty();
        }
        String text =
                "%s lost %s dollars on %s, with a limit of %s"
                        .formatted(
                                name,
                                Figures.plain(worst.dollars().negate()),
                                result.day(),
                                Figures.plain(daily));
        var compared =
                Map.of(
                        "lost", Figures.plain(worst.dollars().negate()),
                        "limit", Figures.plain(daily),
                        "realised", Figures.plain(result.realised()),
                        "since", worst.at().toString());
        return Optional.of(trip(DenialReason.DAILY_LOSS, worst.at(), result, compared, text));
    }

    private Optional<Trip> fallen(String name, DayResult result, Instant resumedAt) {
        var deepest = result.deepest();
        if (drawdown == null || !reaches(drawdown, deepest, resumedAt)) {
            return Optional.empty();
        }
        String text =
                "%s fell %s dollars below its peak of %s, with a limit of %s"
                        .formatted(
                                name,
                                Figures.plain(deepest.dollars().negate()),
                                result.day(),
                                Figures.plain(drawdown));
        var compared =
                Map.of(
                        "fallen", Figures.plain(deepest.dollars().negate()),
                        "limit", Figures.plain(drawdown),
                        "peak", Figures.plain(result.peak()),
                        "realised", Figures.plain(result.realised()),
                        "since", deepest.at().toString());
        return Optional.of(trip(DenialReason.DRAWDOWN, deepest.at(), result, compared, text));
    }

    /// A limit that cannot be computed counts as reached.
    private Optional<Trip> unvalued(String name, DayResult result, Instant resumedAt) {
        boolean hasLimit = daily != null || drawdown != null;
        if (!hasLimit || !result.unvaluedAt().isAfter(resumedAt)) {
            return Optional.empty();
        }
        String text =
                "A sale of %s at %s has no known value in dollars, so its loss is not known"
                        .formatted(name, result.unvaluedAt());
        var compared =
                Map.of(
                        "realised", Figures.plain(result.realised()),
                        "since", result.unvaluedAt().toString());
        return Optional.of(
                trip(DenialReason.DAILY_LOSS, result.unvaluedAt(), result, compared, text));
    }

    private static Trip trip(
            DenialReason reason,
            Instant since,
            DayResult result,
            Map<String, String> compared,
            String text) {
        String whole =
                text
                        + ": only orders that shrink a position pass until %s, or until an operator"
                                .formatted(result.end())
                        + " resumes the account by name.";
        return new Trip(reason, since, result.end(), compared, whole);
    }

    private static boolean reaches(BigDecimal limit, DayResult.Low low, Instant resumedAt) {
        return low.dollars().negate().compareTo(limit) >= 0 && low.at().isAfter(resumedAt);
    }
}
