package com.fkstrading.streams.state;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.continuity.MissedAlert;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.store.HeartbeatAccess;
import com.fkstrading.streams.store.SequenceAccess;
import com.fkstrading.streams.store.StateBinding;
import com.fkstrading.streams.store.TaskStore;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The commands that cover the signal, the order events of its account that could not be read, what
/// the account and the strategy have used and lost, and the position of the strategy.
public record LimitAccess(TaskStore store)
        implements StateBinding.Access<ScoredSignal, Limit.State> {

    public static StateBinding<ScoredSignal, Limit.State> binding() {
        return StateBinding.binding(LimitAccess::new);
    }

    @Override
    public Limit.State load(String account, ScoredSignal scored) {
        var terms = scored.signal().terms();
        return new Limit.State(
                new Commands(store).covering(account, terms.strategy(), terms.symbol()),
                new Commands(store).limits(account, terms.strategy()),
                new UnreadableEvents(store).of(account),
                new BudgetAccess(store).of(account, scored),
                new LossAccess(store).of(account, scored),
                missed(account, terms),
                new Positions(store).basis(account, terms));
    }

    private List<MissedAlert> missed(String account, SignalTerms terms) {
        return Stream.of(
                        new SequenceAccess(store)
                                .of(account, terms.symbol(), terms.strategy())
                                .missed(),
                        new HeartbeatAccess(store).of(account, terms.strategy()).missed())
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void save(String account, ScoredSignal scored, Limit.State changed) {
        new BudgetAccess(store).put(account, scored, changed.budgets());
    }
}
