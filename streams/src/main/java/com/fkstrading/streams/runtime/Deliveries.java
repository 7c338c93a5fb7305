package com.fkstrading.streams.runtime;

import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.streams.validate.Fingerprint;
import com.fkstrading.streams.validate.Recognised;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// The first delivery of each alert, by its fingerprint.
public final class Deliveries implements Memory<Recognised, Optional<SignalId>> {

    private final FirstSeen deliveries = new FirstSeen("deliveries", Fingerprint.IDENTIFIED);

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(deliveries.builder());
    }

    @Override
    public Access<Recognised, Optional<SignalId>> open(ProcessingContext context) {
        var seen = deliveries.open(context);
        return new Access<>() {
            @Override
            public Optional<SignalId> load(String account, Recognised event, Instant eventTime) {
                var reach = event.fingerprint().lasts();
                return seen.find(key(account, event), eventTime, reach).map(SignalId::new);
            }

            @Override
            public void save(
                    String account, Recognised event, Instant eventTime, Optional<SignalId> first) {
                seen.remember(key(account, event), first.orElseThrow().value(), eventTime);
            }
        };
    }

    private static String key(String account, Recognised event) {
        return account + "/" + event.fingerprint().hex();
    }
}
