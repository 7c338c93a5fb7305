package com.fkstrading.streams.intent;

import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import java.util.Map;

/// What an alert's action asks for.
///
/// @param isOfAll of a cancel: whether it may concern every order of the account
public record Wish(SignalSide side, SignalAction action, boolean isOfAll) {

    public static final Wish BUY = new Wish(SignalSide.BUY, SignalAction.TRADE, false);
    public static final Wish SELL = new Wish(SignalSide.SELL, SignalAction.TRADE, false);
    public static final Wish ENTER = new Wish(SignalSide.BUY, SignalAction.ENTER, false);
    public static final Wish ADD = new Wish(SignalSide.BUY, SignalAction.ADD, false);
    public static final Wish REDUCE = new Wish(SignalSide.CLOSE, SignalAction.REDUCE, false);
    public static final Wish EXIT = new Wish(SignalSide.CLOSE, SignalAction.EXIT, false);
    public static final Wish CANCEL = new Wish(SignalSide.CANCEL, SignalAction.CANCEL, false);
    public static final Wish HEARTBEAT =
            new Wish(SignalSide.HEARTBEAT, SignalAction.HEARTBEAT, false);
    public static final Wish CANCEL_ALL = new Wish(SignalSide.CANCEL, SignalAction.CANCEL, true);

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
