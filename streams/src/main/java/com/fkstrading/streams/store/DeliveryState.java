package com.fkstrading.streams.store;

import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.deduplicate.Deduplicate;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// The first delivery of each alert, by account and fingerprint.
public final class DeliveryState implements RuleState<ValidatedSignal, Optional<SignalId>> {

    private final FirstSeenStore deliveries =
            new FirstSeenStore("deliveries", Deduplicate.IDENTIFIED);
    private final Deduplicate rule;

    public DeliveryState(Deduplicate rule) {
        this.rule = rule;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(deliveries.builder());
    }

    @Override
    public Access<ValidatedSignal, Optional<SignalId>> open(ProcessingContext context) {
        var seen = deliveries.open(context);
        return new Access<>() {
            @Override
            public Optional<SignalId> load(String account, ValidatedSignal signal) {
                var received = signal.times().receivedAt();
                return seen.find(key(account, signal), received, rule.window(signal))
                        .map(SignalId::new);
            }

            @Override
            public void save(String account, ValidatedSignal signal, Optional<SignalId> first) {
                var received = signal.times().receivedAt();
                seen.remember(key(account, signal), first.orElseThrow().value(), received);
            }
        };
    }

    private static String key(String account, ValidatedSignal signal) {
        return account + "/" + signal.fingerprint();
    }
}
