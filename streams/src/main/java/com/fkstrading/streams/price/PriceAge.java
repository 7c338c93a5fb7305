package com.fkstrading.streams.price;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.streams.decision.Figures;
import java.time.Duration;
import java.time.Instant;

/// Whether a price is recent enough to be used. A price that is newer than the event may be used,
/// since a webhook may be decided late, but only while its order could still be sent: today's price
/// must not bound an order of last week.
///
/// @param maximum how much older than the event
/// @param maximumSignalAge how much younger
public record PriceAge(Duration maximum, Duration maximumSignalAge) {

    public boolean isFresh(MarketPrice price, Instant eventTime) {
        var age = Duration.between(price.time(), eventTime);
        return age.compareTo(maximum) <= 0 && age.negated().compareTo(maximumSignalAge) <= 0;
    }

    /// Why a price is not used: a sentence without its full stop.
    public String staleText(MarketPrice price, Instant eventTime) {
        return "The price of %s is from %s, not within %s s before %s"
                .formatted(price.symbol(), price.time(), Figures.seconds(maximum), eventTime);
    }
}
