package com.fkstrading.streams.store;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.size.Size;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// What the account holds of the signal's symbol, its orders, and the exchange's prices.
public final class SizeState implements RuleState<ScoredSignal, Size.State> {

    private final PositionStore positions;

    public SizeState(PositionStore positions) {
        this.positions = positions;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return positions.all();
    }

    @Override
    public Access<ScoredSignal, Size.State> open(ProcessingContext context) {
        var prices = PriceTable.open(context);
        var orders = PositionStore.open(context);
        return new Access<>() {
            @Override
            public Size.State load(String account, ScoredSignal scored) {
                return new Size.State(orders.of(account, symbol(scored), id(scored)), prices);
            }

            @Override
            public void save(String account, ScoredSignal scored, Size.State state) {
                orders.put(account, symbol(scored), id(scored), state.held());
            }
        };
    }

    private static String symbol(ScoredSignal scored) {
        return scored.signal().terms().symbol();
    }

    private static ClientOrderId id(ScoredSignal scored) {
        return ClientOrderId.of(scored.signal().ref());
    }
}
