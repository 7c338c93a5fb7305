package com.fkstrading.streams.position;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a strategy's sales won and lost, in dollars, each summed up by itself. A store of
/// an earlier version has the unvalued sales under their former names.
///
/// @param won the sum of all profits
/// @param lost the sum of all losses, without their sign
/// @param unvaluedWins sales with a profit whose worth in dollars is not known
/// @param unvaluedLosses the other sales whose worth in dollars is not known
public record GrossResult(
        BigDecimal won,
        BigDecimal lost,
        @JsonAlias("countedWins") long unvaluedWins,
        @JsonAlias("countedLosses") long unvaluedLosses) {

    static final GrossResult NONE = counted(0, 0);

    private static final int SCALE = 12;

    /// Sales of which only the number is known.
    static GrossResult counted(long wins, long losses) {
        return new GrossResult(BigDecimal.ZERO, BigDecimal.ZERO, wins, losses);
    }

    GrossResult with(Sale sale) {
        var dollars = sale.dollars();
        if (dollars != null) {
            return new GrossResult(
                    won.add(dollars.max(BigDecimal.ZERO)),
                    lost.add(dollars.negate().max(BigDecimal.ZERO)),
                    unvaluedWins,
                    unvaluedLosses);
        }
        return sale.profit().signum() > 0
                ? new GrossResult(won, lost, unvaluedWins + 1, unvaluedLosses)
                : new GrossResult(won, lost, unvaluedWins, unvaluedLosses + 1);
    }

    /// How many of the strategy's sales are won, where each counts by the money that it moved.
    BigDecimal salesWon(long wins, long losses) {
        var counted = BigDecimal.valueOf(unvaluedWins);
        var moved = won.add(lost);
        if (moved.signum() == 0) {
            return BigDecimal.valueOf(wins);
        }
        var valued = BigDecimal.valueOf(wins + losses - unvaluedWins - unvaluedLosses);
        return counted.add(valued.multiply(won).divide(moved, SCALE, RoundingMode.HALF_UP));
    }
}
