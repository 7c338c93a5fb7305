package com.fkstrading.streams.position;

import com.fkstrading.contract.strategy.StrategyPerformance;
import java.math.BigDecimal;
import java.time.Instant;

/// A strategy's results so far.
///
/// @param profit realised, in the quote currency
/// @param highest that `profit` ever was
/// @param drawdown the deepest fall of `profit` below its highest
public record TrackRecord(
        long wins,
        long losses,
        BigDecimal profit,
        BigDecimal highest,
        BigDecimal drawdown,
        Instant time) {

    public static final TrackRecord EMPTY =
            new TrackRecord(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Instant.EPOCH);

    public TrackRecord with(Sale sale) {
        boolean won = sale.profit().signum() > 0;
        var total = profit.add(sale.profit());
        var peak = highest.max(total);
        return new TrackRecord(
                won ? wins + 1 : wins,
                won ? losses : losses + 1,
                total,
                peak,
                drawdown.max(peak.subtract(total)),
                sale.time().isAfter(time) ? sale.time() : time);
    }

    public StrategyPerformance performance(String account, String strategy) {
        return new StrategyPerformance(
                account,
                strategy,
                wins,
                losses,
                profit.toPlainString(),
                drawdown.toPlainString(),
                time);
    }
}
