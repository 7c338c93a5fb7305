package com.fkstrading.systemtests.prove.traffic;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// The alerts of a seed. Alert `n` depends only on the seed and `n`, so that a run can be repeated
/// whatever its timing.
///
/// @param accounts each with a webhook source of its own
public record AlertMix(long seed, List<String> accounts) {

    private static final List<String> STRATEGIES = List.of("ema-cross", "breakout", "mean-revert");

    public AlertMix {
        accounts = List.copyOf(accounts);
    }

    public PlannedAlert alert(int n) {
        var random = new SplittableRandom(seed * 1_000_003 + n);
        PaperMarket market = PaperMarket.values()[random.nextInt(PaperMarket.values().length)];
        int kind = random.nextInt(100);
        SignalSide side =
                kind < 60 ? SignalSide.BUY : kind < 88 ? SignalSide.SELL : SignalSide.CLOSE;
        boolean limited = side != SignalSide.CLOSE && random.nextInt(100) < 25;
        var alert =
                new SentAlert(
                        "prove-%d-%d".formatted(seed, n),
                        accounts.get(random.nextInt(accounts.size())),
                        STRATEGIES.get(random.nextInt(STRATEGIES.size())),
                        side,
                        market.symbol(),
                        side == SignalSide.CLOSE ? null : market.quantity(random),
                        limited ? market.limit(side, random) : null);
        return new PlannedAlert(
                alert, Price.of(market.price()), age(random), copies(random), pause(random));
    }

    /// One in ten alerts has used up most of its time already, so that its deadline is near.
    private static Duration age(SplittableRandom random) {
        return random.nextInt(10) == 0
                ? Duration.ofSeconds(40 + random.nextInt(18))
                : Duration.ZERO;
    }

    /// One in six is delivered again, some of those twice.
    private static int copies(SplittableRandom random) {
        int draw = random.nextInt(60);
        return draw < 2 ? 2 : draw < 10 ? 1 : 0;
    }

    private static Duration pause(SplittableRandom random) {
        return Duration.ofMillis(random.nextInt(1_500));
    }
}
