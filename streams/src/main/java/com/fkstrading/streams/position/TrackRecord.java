package com.fkstrading.streams.position;

import com.fkstrading.contract.strategy.StrategyPerformance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;

/// A strategy's results so far.
///
/// @param profit realised, in the quote currency
/// @param highest that `profit` ever was
/// @param drawdown the deepest fall of `profit` below its highest
/// @param gross null in records from before it existed: what their sales moved is not known
public record TrackRecord(
        long wins,
        long losses,
        BigDecimal profit,
        BigDecimal highest,
        BigDecimal drawdown,
        Instant time,
        GrossResult gross) {

    public static final TrackRecord EMPTY =
            new TrackRecord(
                    0,
                    0,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    Instant.EPOCH,
                    GrossResult.NONE);

    private static final int SHARE_SCALE = 4;

    public TrackRecord {
        gross = Objects.requireNonNullElseGet(gross, () -> GrossResult.counted(wins, losses));
    }

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
                sale.time().isAfter(time) ? sale.time() : time,
                gross.with(sale));
    }

    /// Of the sales, each as large as the money that it moved; from 0 to 1, and 0 without sales. A
    /// sale whose worth in dollars is not known counts as one that is won or lost, whole.
    public BigDecimal shareWon() {
        long sales = wins + losses;
        if (sales == 0) {
            return BigDecimal.ZERO;
        }
        return gross.salesWon(wins, losses)
                .divide(BigDecimal.valueOf(sales), SHARE_SCALE, RoundingMode.HALF_UP);
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
