package com.fkstrading.streams.score;

import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.InputOffsets;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.Repair;
import com.fkstrading.contract.signal.SignalClaims;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.SignalTimes;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalPricing;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// A signal of the strategy `ema-cross` on BTCUSDT at [#T]: a purchase that says nothing more,
/// where nothing else is given.
public final class TestSignal {

    public static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private SignalSide side = SignalSide.BUY;
    private SignalAction action = SignalAction.TRADE;
    private Price price;
    private BigDecimal claim;
    private Instant firedAt;
    private int repairs;
    private List<MarketPrice> market = List.of();

    public static TestSignal buy() {
        return new TestSignal();
    }

    public TestSignal does(SignalSide otherSide, SignalAction otherAction) {
        side = otherSide;
        action = otherAction;
        return this;
    }

    public TestSignal at(String alertPrice) {
        price = Price.of(alertPrice);
        return this;
    }

    public TestSignal claims(String confidence) {
        claim = new BigDecimal(confidence);
        return this;
    }

    public TestSignal firedAt(Instant time) {
        firedAt = time;
        return this;
    }

    public TestSignal repaired(int fields) {
        repairs = fields;
        return this;
    }

    public TestSignal with(MarketPrice carried) {
        market = List.of(carried);
        return this;
    }

    /// BTCUSDT at 99 to 100.
    public static MarketPrice market(Instant time) {
        return new MarketPrice(
                "BTCUSDT", Price.of("99"), Price.of("100"), time, "binance", "BTC", "USDT");
    }

    public ValidatedSignal build() {
        return new ValidatedSignal(
                new SignalRef(new SignalId("s-1"), "main", "tradingview"),
                terms("ema-cross"),
                new SignalClaims(claim, null, null),
                new SignalTimes(firedAt, T, T.plusSeconds(60)),
                "f",
                Collections.nCopies(repairs, new Repair("field", "a", "b")),
                new Provenance(new AsOf(0, 0, InputOffsets.NONE, market, "v"), Explanation.NONE));
    }

    public SignalTerms terms(String strategy) {
        return new SignalTerms(
                strategy,
                action,
                side,
                "BTCUSDT",
                Quantity.of("1"),
                null,
                new SignalPricing(OrderType.MARKET, price, null));
    }
}
