package com.fkstrading.streams.size;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.equity.AccountEquity;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.price.DollarRate;
import com.fkstrading.streams.price.MarketPrices;
import com.fkstrading.streams.size.Sizing.Sized;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A size that the market's price turns into a quantity: an amount of the quote currency, or a
/// percentage of what the account is worth.
///
/// @param rate how a quote currency is converted
public record MarketAmount(DollarRate.Rule rate, AccountEquity equity) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String LOST =
            "The account has lost all of its capital, so there is no equity to size the order by.";

    Sized ofQuote(
            SignalTerms terms,
            BigDecimal amount,
            Position position,
            MarketPrices prices,
            Instant eventTime) {
        var compared = Map.of("amount", Figures.plain(amount));
        return market(terms, prices, eventTime)
                .<Sized>map(market -> order(terms, amount, position, market, compared))
                .orElseGet(
                        () ->
                                noPrice(
                                        terms,
                                        "an amount of %s".formatted(Figures.plain(amount)),
                                        compared));
    }

    Sized ofEquity(
            SignalTerms terms,
            BigDecimal percent,
            Sizing.Basis basis,
            MarketPrices prices,
            Instant eventTime) {
        var compared = new TreeMap<String, String>();
        compared.put("percent", Figures.plain(percent));
        return switch (equity.of(basis.realised(), basis.resumedAt())) {
            case AccountEquity.Unknown(var more, var text) -> {
                compared.putAll(more);
                yield new Sized.Unknown(DenialReason.NO_EQUITY, compared, text);
            }
            case AccountEquity.Lost(var more) -> {
                compared.putAll(more);
                yield new Sized.Unknown(DenialReason.NO_EQUITY, compared, LOST);
            }
            case AccountEquity.Known(var dollars, var more) -> {
                compared.putAll(more);
                var part = dollars.multiply(percent).divide(HUNDRED);
                yield ofDollars(terms, part, basis.position(), prices, eventTime, compared);
            }
        };
    }

    private Sized ofDollars(
            SignalTerms terms,
            BigDecimal dollars,
            Position position,
            MarketPrices prices,
            Instant eventTime,
            SortedMap<String, String> compared) {
        compared.put("dollars", Figures.plain(dollars));
        String text = Figures.plain(dollars) + " dollars";
        var market = market(terms, prices, eventTime);
        if (market.isEmpty()) {
            return noPrice(terms, text, compared);
        }
        var one = rateOf(market.get(), prices, eventTime);
        if (one.isEmpty()) {
            return noRate(market.get(), text, compared);
        }
        var value = Sizing.divide(dollars, one.get().dollars());
        compared.put("dollarRate", text(one.get()));
        compared.put("amount", Figures.plain(value));
        return order(terms, value, position, market.get(), compared);
    }

    private Optional<MarketPrice> market(
            SignalTerms terms, MarketPrices prices, Instant eventTime) {
        return prices.of(terms.symbol()).filter(it -> rate.age().isFresh(it, eventTime));
    }

    private Optional<DollarRate> rateOf(
            MarketPrice market, MarketPrices prices, Instant eventTime) {
        return Optional.ofNullable(market.quote())
                .flatMap(quote -> rate.of(quote, prices, eventTime));
    }

    /// @param amount of the quote currency
    private static Sized.Order order(
            SignalTerms terms,
            BigDecimal amount,
            Position position,
            MarketPrice market,
            Map<String, String> from) {
        var price = price(terms, market);
        var quantity = new Quantity(Sizing.divide(amount, price.value()));
        var compared = new TreeMap<>(from);
        compared.put("price", price.toString());
        return switch (terms.side()) {
            case BUY -> new Sized.Order(OrderSide.BUY, quantity, compared);
            case SELL, CLOSE -> {
                compared.putAll(Sizing.held(position));
                boolean isOfOtherCoins =
                        terms.side() == SignalSide.SELL && position.quantity().isZero();
                var sold = isOfOtherCoins ? quantity : Sizing.least(quantity, position.available());
                yield new Sized.Order(OrderSide.SELL, sold, compared);
            }
            case CANCEL, HEARTBEAT ->
                    throw new IllegalArgumentException("no quantity in a " + terms.side());
        };
    }

    /// The stated price, else what a purchase costs or a sale brings now.
    private static Price price(SignalTerms terms, MarketPrice market) {
        var stated = terms.limitPrice() == null ? terms.stopPrice() : terms.limitPrice();
        if (stated != null) {
            return stated;
        }
        return terms.side() == SignalSide.BUY ? market.ask() : market.bid();
    }

    private static String text(DollarRate rate) {
        return Figures.plain(rate.dollars()) + " by " + rate.source();
    }

    private static Sized noPrice(SignalTerms terms, String amount, Map<String, String> from) {
        var compared = new TreeMap<>(from);
        compared.put("symbol", terms.symbol());
        String text =
                "No fresh price of %s is known, so %s cannot be converted to a quantity of it."
                        .formatted(terms.symbol(), amount);
        return new Sized.Unknown(DenialReason.NO_PRICE, compared, text);
    }

    private Sized noRate(MarketPrice market, String dollars, Map<String, String> compared) {
        String text =
                "No fresh price of %s in a dollar asset (%s) is known, so %s cannot be converted."
                        .formatted(
                                Objects.requireNonNullElse(market.quote(), market.symbol()),
                                String.join(", ", rate.assets()),
                                dollars);
        return new Sized.Unknown(DenialReason.NO_PRICE, compared, text);
    }
}
