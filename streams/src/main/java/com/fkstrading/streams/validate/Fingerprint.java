package com.fkstrading.streams.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.FieldName;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Equal for two deliveries of the same alert, and for no others. TradingView sends no delivery id,
/// so it is made of the body: everything that the alert means, including its own ids and times.
/// None of these is enough by itself, since a script's `id` is often the same in every alert.
final class Fingerprint {

    private static final Set<String> SECRETS =
            Set.of("secret", "passphrase", "key", "token", "auth_key");

    /// What distinguishes alerts with the same terms. The text is not checked: it is used in the
    /// fingerprint only.
    private static final List<FieldName> IDENTITY =
            List.of(
                    FieldName.ID,
                    FieldName.ORDER_ID,
                    FieldName.COMMENT,
                    FieldName.INTERVAL,
                    FieldName.BAR_TIME);

    private final MessageDigest digest = digest();

    private Fingerprint() {}

    /// @param firedAt null if the alert has no fire time: two alerts that mean the same are then
    ///     distinguished by the rest of the body
    /// @return lower-case hex
    static String of(
            String source,
            SignalTerms terms,
            @Nullable BigDecimal confidence,
            @Nullable Instant firedAt,
            AlertReader reader) {
        var fingerprint = new Fingerprint();
        fingerprint.add(source);
        fingerprint.add(terms);
        fingerprint.add(String.valueOf(confidence));
        fingerprint.add(String.valueOf(firedAt));
        if (firedAt == null) {
            fingerprint.addBody(reader);
        } else {
            IDENTITY.forEach(name -> fingerprint.add(name, reader.unchecked(name)));
            var heartbeat = reader.unchecked(FieldName.HEARTBEAT);
            if (!heartbeat.isEmpty()) {
                fingerprint.add(FieldName.HEARTBEAT, heartbeat);
            }
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(FieldName name, List<Field> fields) {
        add(name.name());
        fields.forEach(field -> add(field.trimmed()));
    }

    private void add(SignalTerms terms) {
        add(terms.strategy());
        add(String.valueOf(terms.action()));
        add(terms.side().name());
        add(terms.symbol());
        add(terms.type().name());
        add(String.valueOf(terms.quantity()));
        add(String.valueOf(terms.size()));
        add(String.valueOf(terms.price()));
        add(String.valueOf(terms.limitPrice()));
        addIfThere("stopPrice", terms.stopPrice());
        addIfThere("timeInForce", terms.pricing().timeInForce());
        addIfThere("protection", terms.protection());
    }

    /// Alerts without it keep the fingerprint that they had before it existed.
    private void addIfThere(String name, @Nullable Object value) {
        if (value != null) {
            add(name);
            add(value.toString());
        }
    }

    /// Whatever the order of its fields.
    private void addBody(AlertReader reader) {
        reader.alert()
                .fields()
                .forEach(
                        (path, field) -> {
                            if (!SECRETS.contains(path)) {
                                add(path);
                                add(field.trimmed());
                            }
                        });
    }

    /// With its length, so that no two lists of parts read the same.
    private void add(String part) {
        digest.update((part.length() + ":" + part).getBytes(UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
