package com.fkstrading.streams.loss;

import com.fkstrading.streams.position.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What the sales of one day in UTC brought, in dollars.
///
/// @param realised so far; negative for a loss
/// @param peak the most that `realised` ever was on the day; never negative
/// @param worst the least that it was
/// @param deepest the largest fall below the peak, as a negative number
/// @param unvaluedAt when the latest sale came whose value in dollars is not known;
///     [Instant#EPOCH] for none
public record DayResult(
        LocalDate day,
        BigDecimal realised,
        BigDecimal peak,
        Low worst,
        Low deepest,
        Instant unvaluedAt) {

    public static final DayResult NONE = of(LocalDate.EPOCH);

    /// The lowest of something, and the latest time of a sale that made it lower.
    public record Low(BigDecimal dollars, Instant at) {

        private static final Low NONE = new Low(BigDecimal.ZERO, Instant.EPOCH);

        private Low or(BigDecimal other, Instant time) {
            if (other.compareTo(dollars) >= 0) {
                return this;
            }
            return new Low(other, time.isAfter(at) ? time : at);
        }
    }

    private static DayResult of(LocalDate day) {
        return new DayResult(
                day, BigDecimal.ZERO, BigDecimal.ZERO, Low.NONE, Low.NONE, Instant.EPOCH);
    }

    /// A sale of an earlier day, told late, counts like one of this day: one event of a clock that
    /// runs ahead must not keep the losses of today from the limit.
    public DayResult with(Sale sale) {
        var dayOfSale = LocalDate.ofInstant(sale.time(), ZoneOffset.UTC);
        return (dayOfSale.isAfter(day) ? of(dayOfSale) : this).plus(sale);
    }

    private DayResult plus(Sale sale) {
        if (sale.dollars() == null) {
            var latest = sale.time().isAfter(unvaluedAt) ? sale.time() : unvaluedAt;
            return new DayResult(day, realised, peak, worst, deepest, latest);
        }
        var total = realised.add(sale.dollars());
        var highest = peak.max(total);
        return new DayResult(
                day,
                total,
                highest,
                worst.or(total, sale.time()),
                deepest.or(total.subtract(highest), sale.time()),
                unvaluedAt);
    }

    /// Whether it counts at this time.
    boolean isOf(Instant time) {
        return !day.isBefore(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /// The first moment at which it no longer counts.
    Instant end() {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
