package com.fkstrading.contract.signal;

import java.util.Objects;

/// Which delivery a record is about, whose it is and where it came from; travels unchanged from the
/// first stage to the last order event. Flat fields in JSON.
///
/// @param account the exchange account that the source trades for; the key on the decision path
/// @param source who sent it, by the name in the webhook's URL; [#UNKNOWN_SOURCE] where a record
///     does not say
public record SignalRef(SignalId signalId, String account, String source) {

    public static final String UNKNOWN_SOURCE = "unknown";

    public SignalRef {
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(account, "account");
        source = Objects.requireNonNullElse(source, UNKNOWN_SOURCE);
    }
}
