package com.fkstrading.streams.position;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.streams.position.OpenOrder.Assets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fills of one order event, summed up.
///
/// @param quantity of the base currency that changed hands
/// @param value of it, in the quote currency, before commission
/// @param baseCommission taken in the base currency, so that less is received than was bought, or
///     more is given than was sold
/// @param quoteCommission taken in the quote currency, so that less is earned than was sold
record FilledTrades(
        Quantity quantity, Notional value, BigDecimal baseCommission, BigDecimal quoteCommission) {

    private static final int SCALE = 12;

    /// Commission in a third currency is left out: its price is not known here.
    ///
    /// @param assets of the symbol, as the exchange lists them; null only where the order was not
    ///     requested here and nothing was bought before. Then the name must tell, and what could
    ///     be either is left out
    static FilledTrades of(OrderEvent event, @Nullable Assets assets) {
        var quantity = BigDecimal.ZERO;
        var value = BigDecimal.ZERO;
        var base = BigDecimal.ZERO;
        var quote = BigDecimal.ZERO;
        for (Fill fill : event.progress().fills()) {
            quantity = quantity.add(fill.quantity().value());
            value = value.add(fill.price().times(fill.quantity()).value());
            if (fill.commission() == null || fill.commissionAsset() == null) {
                continue;
            }
            if (isBase(fill.commissionAsset(), event.terms().symbol(), assets)) {
                base = base.add(fill.commission());
            } else if (isQuote(fill.commissionAsset(), event.terms().symbol(), assets)) {
                quote = quote.add(fill.commission());
            }
        }
        return new FilledTrades(new Quantity(quantity), new Notional(value), base, quote);
    }

    private static boolean isBase(String asset, String symbol, @Nullable Assets assets) {
        return assets == null
                ? symbol.startsWith(asset) && !symbol.endsWith(asset)
                : asset.equals(assets.base());
    }

    private static boolean isQuote(String asset, String symbol, @Nullable Assets assets) {
        return assets == null
                ? symbol.endsWith(asset) && !symbol.startsWith(asset)
                : asset.equals(assets.quote());
    }

    Quantity received() {
        return new Quantity(quantity.value().subtract(baseCommission).max(BigDecimal.ZERO));
    }

    /// What a sale took from what is held: with `BNBUSDT` the commission may be in BNB, too.
    Quantity given() {
        return new Quantity(quantity.value().add(baseCommission).max(BigDecimal.ZERO));
    }

    /// The profit of selling over what was paid; empty when nothing is sold, or nothing held. If
    /// more is sold than the position holds, only its part counts.
    Optional<BigDecimal> profitOver(Position position) {
        if (quantity.isZero() || position.quantity().isZero()) {
            return Optional.empty();
        }
        var ours = quantity.value().min(position.quantity().value());
        var earned =
                value.value()
                        .subtract(quoteCommission)
                        .multiply(ours)
                        .divide(quantity.value(), SCALE, RoundingMode.HALF_EVEN);
        return Optional.of(earned.subtract(position.costOf(given()).value()).stripTrailingZeros());
    }
}
