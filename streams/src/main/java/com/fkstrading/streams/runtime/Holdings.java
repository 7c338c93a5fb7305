package com.fkstrading.streams.runtime;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.size.Size;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// What the account holds of the signal's symbol, and what the market gives for it.
public final class Holdings implements Memory<ScoredSignal, Size.State> {

    private final Positions positions;

    public Holdings(Positions positions) {
        this.positions = positions;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(positions.builder());
    }

    @Override
    public Access<ScoredSignal, Size.State> open(ProcessingContext context) {
        GlobalTable<MarketPrice> quotes = GlobalTable.open(context, Quotes.STORE);
        var held = Positions.open(context);
        return (account, scored, eventTime) -> {
            String symbol = scored.signal().terms().symbol();
            return new Size.State(held.of(account, symbol), quotes.get(symbol));
        };
    }
}
