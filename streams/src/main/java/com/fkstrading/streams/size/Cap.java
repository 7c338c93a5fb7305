package com.fkstrading.streams.size;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.position.DollarValue;
import com.fkstrading.streams.price.DollarRate;
import com.fkstrading.streams.price.MarketPrices;
import com.fkstrading.streams.price.PriceAge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an order is worth at most, and whether that is within the maximum, in dollars. Its value is
/// computed only from the exchange's fresh prices: the alert's own price does not bound it, and a
/// limit price can only make it larger. Without these prices the cap refuses the order.
///
/// @param rate how a quote currency is converted
/// @param age how old a price may be
public record Cap(DollarRate.Rule rate, PriceAge age) {

    static final String RULE = "maximum-order-size";

    private static final String KNOWN_PRICE = "known-price";

    /// The result for one order.
    sealed interface Check {}

    /// @param notional in the quote currency
    record Within(Notional notional, DollarValue value, Finding finding) implements Check {}

    record Refused(DenialReason reason, Finding finding) implements Check {}

    /// @param maximum in dollars
    Check check(
            SignalTerms terms,
            Quantity quantity,
            Notional maximum,
            MarketPrices prices,
            Instant eventTime) {
        var known = prices.of(terms.symbol());
        if (known.isEmpty()) {
            return noPrice(
                    Map.of("symbol", terms.symbol()),
                    "The exchange's price of %s is not known, so the order has no bound."
                            .formatted(terms.symbol()));
        }
        var market = known.get();
        if (!age.isFresh(market, eventTime)) {
            return noPrice(
                    Map.of("symbol", terms.symbol(), "priceTime", market.time().toString()),
                    age.staleText(market, eventTime) + ". The order has no bound.");
        }
        var quote = market.quote();
        if (market.base() == null || quote == null) {
            return noPrice(
                    Map.of("symbol", terms.symbol()),
                    "The assets of %s are not known, so the order has no bound in dollars."
                            .formatted(terms.symbol()));
        }
        var price = worstPrice(terms, market);
        return rate.of(quote, prices, eventTime)
                .map(dollars -> bounded(terms, price, quantity, maximum, market, dollars))
                .orElseGet(() -> noRate(quote));
    }

    /// The dollars of one unit of the market's quote currency, for an order that needs no bound.
    Optional<BigDecimal> rateOf(String symbol, MarketPrices prices, Instant eventTime) {
        return prices.of(symbol)
                .flatMap(market -> Optional.ofNullable(market.quote()))
                .flatMap(quote -> rate.of(quote, prices, eventTime))
                .map(DollarRate::dollars);
    }

    private static Check bounded(
            SignalTerms terms,
            Price price,
            Quantity quantity,
            Notional maximum,
            MarketPrice market,
            DollarRate dollars) {
        var notional = price.times(quantity);
        var worth = new Notional(notional.value().multiply(dollars.dollars()));
        var compared =
                Map.of(
                        "quantity", quantity.toString(),
                        "price", price.toString(),
                        "priceTime", market.time().toString(),
                        "notional", notional + " " + market.quote(),
                        "dollarRate", plain(dollars.dollars()) + " by " + dollars.source(),
                        "dollars", worth.toString(),
                        "maximum", maximum.toString());
        if (worth.compareTo(maximum) > 0) {
            String text =
                    "The order is worth %s dollars, more than the maximum of %s."
                            .formatted(worth, maximum);
            return new Refused(
                    DenialReason.ORDER_TOO_LARGE, Finding.denied(Stage.SIZE, RULE, compared, text));
        }
        String text =
                "The order is worth %s dollars, within the maximum of %s."
                        .formatted(worth, maximum);
        var value =
                terms.side() == SignalSide.BUY
                        ? DollarValue.ofPurchase(
                                price.value().multiply(dollars.dollars()), dollars.dollars())
                        : DollarValue.ofSale(Optional.of(dollars.dollars()));
        return new Within(notional, value, Finding.passed(Stage.SIZE, RULE, compared, text));
    }

    private Check noRate(String quote) {
        String dollars = String.join(", ", rate.assets());
        return noPrice(
                Map.of("asset", quote, "dollarAssets", dollars),
                "No fresh price of %s in a dollar asset (%s) is known, so the order has no bound."
                        .formatted(quote, dollars));
    }

    private static Check noPrice(Map<String, String> compared, String text) {
        return new Refused(
                DenialReason.NO_PRICE, Finding.denied(Stage.SIZE, KNOWN_PRICE, compared, text));
    }

    /// A purchase may have to pay the ask, or its limit or its stop if that is higher.
    private static Price worstPrice(SignalTerms terms, MarketPrice market) {
        var price = terms.side() == SignalSide.BUY ? market.ask() : market.bid();
        return higher(higher(price, terms.limitPrice()), terms.stopPrice());
    }

    private static Price higher(Price price, @Nullable Price stated) {
        return stated != null && stated.compareTo(price) > 0 ? stated : price;
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }
}
