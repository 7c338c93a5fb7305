package com.fkstrading.streams.score.factor;

import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.position.TrackRecord;
import java.math.BigDecimal;
import java.util.Map;

/// What the strategy's closed trades say: each adds the share of money won to a prior of five won
/// and five lost, so that a few trades say little.
public final class TrackRecordFactor {

    public static final String NAME = "track-record";

    private static final BigDecimal PRIOR = BigDecimal.valueOf(5);
    private static final BigDecimal BOUND = new BigDecimal("1.5");

    private TrackRecordFactor() {}

    public static FactorValue of(TrackRecord record) {
        var trades = BigDecimal.valueOf(record.wins() + record.losses());
        if (trades.signum() == 0) {
            return FactorValue.unknown(NAME, "The strategy has closed no trade");
        }
        var won = PRIOR.add(trades.multiply(record.shareWon()));
        var lost = PRIOR.add(PRIOR).add(trades).subtract(won);
        return new FactorValue(
                NAME,
                LogOdds.bounded(LogOdds.ofRatio(won, lost), BOUND),
                Map.of(
                        "trades", Figures.plain(trades),
                        "shareWon", Figures.plain(record.shareWon()),
                        "won", Figures.plain(won),
                        "lost", Figures.plain(lost)),
                text(record, trades));
    }

    private static String text(TrackRecord record, BigDecimal trades) {
        return "Profits are %s %% of profits and losses of the strategy's %s closed trades"
                .formatted(Figures.percent(record.shareWon()), Figures.plain(trades));
    }
}
