package com.fkstrading.streams.intent;

import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import java.util.Map;

/// What an alert's action asks for.
public record Wish(SignalSide side, SignalAction action) {

    public static final Wish BUY = new Wish(SignalSide.BUY, SignalAction.TRADE);
    public static final Wish SELL = new Wish(SignalSide.SELL, SignalAction.TRADE);
    public static final Wish ENTER = new Wish(SignalSide.BUY, SignalAction.ENTER);
    public static final Wish ADD = new Wish(SignalSide.BUY, SignalAction.ADD);
    public static final Wish REDUCE = new Wish(SignalSide.CLOSE, SignalAction.REDUCE);
    public static final Wish EXIT = new Wish(SignalSide.CLOSE, SignalAction.EXIT);

    /// By the words that most alerts use.
    public static final Map<String, Wish> COMMON =
            Map.of(
                    "buy", BUY,
                    "long", BUY,
                    "sell", SELL,
                    "close", EXIT,
                    "exit", EXIT,
                    "flat", EXIT);
}
