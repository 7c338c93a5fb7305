package com.fkstrading.streams.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Explanation;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.SignalTerms;
import com.fkstrading.contract.signal.SignalTimes;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns a webhook into a signal, or into a denial that names the field, what was found and what
/// was expected. Every byte sequence ends in one of the two. Whether the signal is still in time is
/// asked later, by [Freshness].
public final class Validate {

    private static final int LONGEST_STRATEGY = 100;
    private static final int LONGEST_BODY = 65_536;

    private final Market market;
    private final Duration maximumAge;

    /// @param exchanges TradingView's names of the exchanges whose markets are ours
    /// @param maximumAge how long after it fired an order may leave
    public Validate(Set<String> exchanges, Duration maximumAge) {
        this.market = new Market(exchanges);
        this.maximumAge = maximumAge;
    }

    public Outcome<Recognised> decide(Webhook webhook, Instant eventTime) {
        try {
            var reading = new Reading(AlertParser.parse(webhook.body()));
            return new Outcome.Passed<>(recognise(webhook, reading, eventTime));
        } catch (Unfit unfit) {
            return new Outcome.Denied<>(denial(webhook, unfit, eventTime));
        }
    }

    private Recognised recognise(Webhook webhook, Reading reading, Instant eventTime) {
        var side = Side.of(reading);
        var symbol = market.of(reading);
        var amounts = Amounts.of(reading, side);
        var firedAt = FireTime.of(reading);
        var strategy = strategy(reading, webhook.source());
        var meaning =
                List.of(
                        strategy,
                        symbol,
                        side.name(),
                        String.valueOf(amounts.quantity()),
                        String.valueOf(amounts.price()));
        var fingerprint = fingerprint(reading, webhook.source(), meaning);
        reading.dropNonNumbers();
        return new Recognised(
                new ValidatedSignal(
                        ref(webhook),
                        new SignalTerms(
                                strategy,
                                side,
                                symbol,
                                amounts.type(),
                                amounts.quantity(),
                                amounts.price(),
                                amounts.limitPrice()),
                        amounts.confidence(),
                        new SignalTimes(
                                firedAt,
                                eventTime,
                                (firedAt == null ? eventTime : firedAt).plus(maximumAge)),
                        fingerprint.hex(),
                        reading.repairs(),
                        new Explanation(reading.findings())),
                fingerprint);
    }

    private static String strategy(Reading reading, String source) {
        var field = reading.find(Name.STRATEGY);
        String name = field.map(Field::trimmed).orElse(source);
        if (name.length() > LONGEST_STRATEGY) {
            throw Unfit.field(
                    DenialReason.OUT_OF_RANGE,
                    "strategy-name",
                    field.orElse(new Field("source", Field.Kind.TEXT, source)),
                    "at most " + LONGEST_STRATEGY + " characters");
        }
        return name;
    }

    /// By the alert's own id; else by what it wants and when; else by its body.
    private static Fingerprint fingerprint(Reading reading, String source, List<String> meaning) {
        var id = reading.text(Name.ID);
        if (id.isPresent()) {
            return Fingerprint.ofId(source, id.get());
        }
        var moment = reading.text(Name.FIRED).or(() -> reading.text(Name.STAMP));
        if (moment.isEmpty()) {
            return Fingerprint.ofBody(source, reading.alert());
        }
        var parts = new ArrayList<>(List.of("meaning", source, moment.get()));
        parts.add(reading.text(Name.ORDER_ID).orElse(""));
        parts.add(reading.text(Name.INTERVAL).orElse(""));
        parts.addAll(meaning);
        return Fingerprint.ofMeaning(parts);
    }

    private static Denial denial(Webhook webhook, Unfit unfit, Instant eventTime) {
        return new Denial(
                ref(webhook),
                unfit.reason(),
                null,
                null,
                text(webhook.body()),
                eventTime,
                new Explanation(List.of(unfit.finding())));
    }

    private static SignalRef ref(Webhook webhook) {
        return new SignalRef(webhook.signalId(), webhook.account(), webhook.source());
    }

    /// What does not fit a record is cut; the whole body stands in `webhooks.received`.
    private static String text(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LONGEST_BODY), UTF_8);
        return body.length > LONGEST_BODY ? text + "…" : text;
    }
}
