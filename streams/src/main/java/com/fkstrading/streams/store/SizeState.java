package com.fkstrading.streams.store;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.size.Size;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// What the account holds of the signal's symbol, and the exchange's prices.
public final class SizeState implements RuleState<ScoredSignal, Size.State> {

    private final PositionStore positions;

    public SizeState(PositionStore positions) {
        this.positions = positions;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(positions.builder());
    }

    @Override
    public Access<ScoredSignal, Size.State> open(ProcessingContext context) {
        var prices = PriceTable.open(context);
        var held = PositionStore.open(context);
        return (account, scored) ->
                new Size.State(held.of(account, scored.signal().terms().symbol()), prices);
    }
}
