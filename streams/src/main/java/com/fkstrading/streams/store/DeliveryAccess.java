package com.fkstrading.streams.store;

import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.deduplicate.Deduplicate;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.DslStoreFormat;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.state.DslWindowParams;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/// The first delivery of each alert, by fingerprint, account and event time. The fingerprint comes
/// first, so that a filter can say that there is none, see [RocksDbSettings].
public record DeliveryAccess(Deduplicate rule, WindowStore<String, String> deliveries)
        implements StateBinding.Access<ValidatedSignal, Optional<SignalId>> {

    public static final String STORE = "deliveries";

    /// SHA-256 in hex.
    static final int FINGERPRINT_LENGTH = 64;

    public static StateBinding<ValidatedSignal, Optional<SignalId>> binding(Deduplicate rule) {
        var kept = Deduplicate.IDENTIFIED;
        var window =
                new DslWindowParams(
                        STORE,
                        kept,
                        kept,
                        false,
                        EmitStrategy.onWindowUpdate(),
                        false,
                        DslStoreFormat.PLAIN);
        return new StateBinding<>(
                suppliers ->
                        Set.of(
                                Stores.windowStoreBuilder(
                                        suppliers.windowStore(window),
                                        Serdes.String(),
                                        Serdes.String())),
                context -> new DeliveryAccess(rule, context.getStateStore(STORE)));
    }

    /// The earliest within the window of this time, before or after: deliveries may arrive out of
    /// order.
    @Override
    public Optional<SignalId> load(String account, ValidatedSignal signal) {
        var received = signal.times().receivedAt();
        var window = rule.window(signal);
        long from = Math.max(0, received.minus(window).toEpochMilli());
        long to = received.plus(window).toEpochMilli();
        try (var found = deliveries.fetch(key(account, signal.fingerprint()), from, to)) {
            return found.hasNext()
                    ? Optional.of(new SignalId(found.next().value))
                    : Optional.empty();
        }
    }

    @Override
    public void save(String account, ValidatedSignal signal, Optional<SignalId> first) {
        deliveries.put(
                key(account, signal.fingerprint()),
                first.orElseThrow().value(),
                signal.times().receivedAt().toEpochMilli());
    }

    static String key(String account, String fingerprint) {
        return fingerprint + "/" + account;
    }
}
