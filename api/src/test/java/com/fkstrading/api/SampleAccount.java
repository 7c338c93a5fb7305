package com.fkstrading.api;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.account.AccountState.Subject;
import com.fkstrading.contract.account.AlertContinuity;
import com.fkstrading.contract.account.PositionBalance;
import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.testing.TestKafka;
import java.time.Instant;

/// The parts of one account's state, of the strategy `ema-cross` where they have one.
public record SampleAccount(String account, Instant time) {

    public static final String STRATEGY = "ema-cross";

    public AccountState position(String symbol, String quantity, String cost) {
        var balance =
                new PositionBalance(
                        Quantity.of(quantity), Notional.of(cost), Quantity.ZERO, Quantity.ZERO);
        return AccountState.of(account, STRATEGY, symbol, balance, time);
    }

    public AccountState tripped() {
        var status =
                TradingStatus.reducing(
                        "DAILY_LOSS", time, time.plusSeconds(3600), account + " lost 120 dollars");
        return AccountState.of(new Subject(account, null, null), status, time);
    }

    public AccountState active() {
        return AccountState.of(new Subject(account, null, null), TradingStatus.ACTIVE, time);
    }

    public AccountState missed(String symbol) {
        var missed = AlertContinuity.missed(new SignalId("after"), time, "An alert is missing.");
        return AccountState.of(new Subject(account, STRATEGY, symbol), missed, time);
    }

    public StrategyPerformance performance(long wins, String profit) {
        return new StrategyPerformance(account, STRATEGY, wins, 1, profit, "4", time);
    }

    /// Sends each to its topic.
    public void send(AccountState... parts) {
        for (var part : parts) {
            TestKafka.shared().send(Topics.ACCOUNTS_STATE, part.key(), part, time);
        }
    }

    public void send(StrategyPerformance performance) {
        var topic = Topics.STRATEGIES_PERFORMANCE;
        TestKafka.shared().send(topic, account + "/" + STRATEGY, performance, time);
    }
}
