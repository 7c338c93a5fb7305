package com.fkstrading.contract.signal;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The normalised signal, with each repair made; the value of `signals.validated`.
///
/// @param strategy the alert's strategy; the source's name when the alert names none
/// @param symbol the exchange's own name of the market, such as BTCUSDT
/// @param quantity in the base currency; null only for CLOSE, which sells what is held
/// @param price the price that the alert saw; null when it gave none. A hint, not a limit
/// @param limitPrice the worst price to trade at; null for a market order
/// @param claimedConfidence in [0, 1], as the alert says; null when it says none
/// @param firedAt when TradingView fired, as the alert says; null when it says none
/// @param receivedAt when the door took the webhook; the event time of the decision
/// @param deadline past this instant the order must not leave
/// @param fingerprint equal for two deliveries that mean the same alert; lower-case hex
public record ValidatedSignal(
        SignalId signalId,
        String account,
        String source,
        String strategy,
        SignalSide side,
        String symbol,
        OrderType type,
        Quantity quantity,
        Price price,
        Price limitPrice,
        BigDecimal claimedConfidence,
        Instant firedAt,
        Instant receivedAt,
        Instant deadline,
        String fingerprint,
        List<Repair> repairs,
        Explanation explanation) {

    public ValidatedSignal {
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(explanation, "explanation");
        repairs = List.copyOf(repairs);
    }
}
