package com.fkstrading.contract.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import java.util.UUID;
import java.util.regex.Pattern;

/// Our id of an order, derived from the signal, so that a repeated decision gives the same id.
/// Binance takes 1 to 36 letters, digits, hyphens and underscores.
public record ClientOrderId(@JsonValue String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9_-]{1,36}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClientOrderId {
        if (value == null || !ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "clientOrderId: '" + value + "'; expected " + ALLOWED.pattern());
        }
    }

    /// Of the order that this signal leads to.
    public static ClientOrderId of(SignalRef ref) {
        return of(ref.account(), ref.signalId());
    }

    /// Of a further order that this signal leads to.
    ///
    /// @param leg its name, such as `stop-loss`
    public static ClientOrderId of(SignalRef ref, String leg) {
        return named(ref.account() + '\n' + ref.signalId().value() + '\n' + leg);
    }

    /// A name-based UUID of account and signal: 36 characters.
    public static ClientOrderId of(String account, SignalId signalId) {
        return named(account + '\n' + signalId.value());
    }

    private static ClientOrderId named(String name) {
        return new ClientOrderId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
