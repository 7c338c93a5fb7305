package com.fkstrading.streams.runtime;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.signal.ValidatedSignal;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// The market's newest bid and ask of the signal's symbol.
public final class Quotes implements Memory<ValidatedSignal, Optional<MarketPrice>> {

    public static final String STORE = "quotes";

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of();
    }

    @Override
    public Access<ValidatedSignal, Optional<MarketPrice>> open(ProcessingContext context) {
        GlobalTable<MarketPrice> quotes = GlobalTable.open(context, STORE);
        return (account, signal, eventTime) -> quotes.get(signal.terms().symbol());
    }
}
