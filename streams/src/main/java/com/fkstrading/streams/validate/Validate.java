package com.fkstrading.streams.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalClaims;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.SignalTimes;
import com.fkstrading.contract.signal.StrategyPosition;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.streams.alert.AlertParser;
import com.fkstrading.streams.alert.Field;
import com.fkstrading.streams.alert.InvalidAlert;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.family.Families;
import com.fkstrading.streams.intent.Intent;
import com.fkstrading.streams.intent.Stated;
import com.fkstrading.streams.intent.StatedPositions;
import com.fkstrading.streams.price.MarketPrices;
import com.fkstrading.streams.price.PriceLookup;
import com.fkstrading.streams.reading.AlertReader;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.UnsupportedFields;
import com.fkstrading.streams.reading.terms.IntentReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns a webhook into a signal, or into a denial that names the field, what was found and what
/// was expected. Every byte sequence ends in one of the two. Whether the signal is still in time is
/// decided later, by [com.fkstrading.streams.freshness.Freshness].
public final class Validate {

    private static final int LONGEST_BODY = 65_536;

    private final Normaliser normaliser;
    private final Duration maximumAge;
    private final PriceLookup lookup;

    /// @param market which ones are traded
    /// @param maximumAge how long after it fired an order may be sent
    /// @param lookup which prices the signal carries
    public Validate(Market market, Duration maximumAge, PriceLookup lookup) {
        this.normaliser = new Normaliser(market);
        this.maximumAge = maximumAge;
        this.lookup = lookup;
    }

    /// @param prices the exchange's newest: looked up here, once, and carried by the signal
    public Decision<MarketPrices, ValidatedSignal> decide(
            MarketPrices prices, ReceivedWebhook received, Instant eventTime) {
        return new Decision<>(prices, outcome(prices, received, eventTime));
    }

    private Outcome<ValidatedSignal> outcome(
            MarketPrices prices, ReceivedWebhook received, Instant eventTime) {
        var webhook = received.webhook();
        try {
            requireName("account", webhook.account());
            requireName("source", webhook.source());
            var signal = signal(received, eventTime);
            return new Outcome.Passed<>(
                    signal.withPrices(lookup.pricesFor(signal.terms().symbol(), prices)));
        } catch (InvalidAlert invalid) {
            return new Outcome.Denied<>(
                    denial(received, invalid.reason(), invalid.finding(), eventTime));
        }
    }

    private ValidatedSignal signal(ReceivedWebhook received, Instant eventTime) {
        var webhook = received.webhook();
        var alert = AlertParser.parse(webhook.body());
        var family = Families.of(alert);
        var reader = new AlertReader(family.parse(alert), family.vocabulary());
        try {
            new UnsupportedFields(reader, webhook.account()).deny();
            var intent = new IntentReader(reader).read();
            var meaning = Meaning.of(intent);
            note(reader, family, intent, meaning);
            var terms = normaliser.terms(webhook.source(), reader, intent, meaning);
            reader.dropNonNumbers();
            return signal(received, reader, intent, terms, eventTime);
        } catch (InvalidAlert invalid) {
            throw invalid.in(family.name(), family.example());
        }
    }

    private static void note(AlertReader reader, Family family, Intent intent, Meaning meaning) {
        var action = intent.wish().field();
        String side = meaning.side().name();
        if (!action.text().equalsIgnoreCase(side)) {
            reader.repair(action.path(), action.text(), side);
        }
        reader.found(
                "known-action",
                meaning.compared(intent, family.name()),
                "The alert, of the family %s, wants to %s."
                        .formatted(family.name(), side.toLowerCase(Locale.ROOT)));
    }

    private ValidatedSignal signal(
            ReceivedWebhook received,
            AlertReader reader,
            Intent intent,
            SignalTerms terms,
            Instant eventTime) {
        var webhook = received.webhook();
        var firedAt = intent.fired().at();
        var fingerprint =
                Fingerprint.of(webhook.source(), terms, intent.confidence(), firedAt, reader);
        var deadline = (firedAt == null ? eventTime : firedAt).plus(maximumAge(intent));
        return new ValidatedSignal(
                ref(webhook),
                terms,
                claims(intent),
                new SignalTimes(firedAt, eventTime, deadline),
                fingerprint,
                reader.repairs(),
                new Provenance(received.asOf(), new Explanation(reader.findings())));
    }

    private static SignalClaims claims(Intent intent) {
        var heartbeat = intent.fired().heartbeat();
        return new SignalClaims(
                intent.confidence(),
                strategyPosition(intent.positions()),
                heartbeat == null ? null : heartbeat.toSeconds());
    }

    private static @Nullable StrategyPosition strategyPosition(StatedPositions stated) {
        var position =
                new StrategyPosition(
                        Stated.valueOf(stated.before()),
                        Stated.valueOf(stated.after()),
                        quantity(stated.sizeBefore()),
                        quantity(stated.sizeAfter()));
        return position.equals(StrategyPosition.UNKNOWN) ? null : position;
    }

    private static @Nullable Quantity quantity(@Nullable Stated<BigDecimal> size) {
        return size == null ? null : new Quantity(size.value());
    }

    private Duration maximumAge(Intent intent) {
        var lag = intent.fired().maximumLag();
        return lag != null && lag.compareTo(maximumAge) < 0 ? lag : maximumAge;
    }

    /// The headers are untrusted, too: anyone with access to the topic may have written them.
    private static void requireName(String what, String name) {
        if (!StorableText.isName(name)) {
            throw InvalidAlert.field(
                    DenialReason.OUT_OF_RANGE,
                    "storable-text",
                    new Field(what, Field.Kind.TEXT, name),
                    "at most %s characters, none of them a control character"
                            .formatted(StorableText.LONGEST_NAME));
        }
    }

    /// Of a webhook that was not understood.
    public static Denial denial(
            ReceivedWebhook received, DenialReason reason, Finding finding, Instant eventTime) {
        var webhook = received.webhook();
        return new Denial(
                ref(webhook),
                reason,
                null,
                null,
                text(webhook.body()),
                eventTime,
                new Provenance(received.asOf(), new Explanation(List.of(finding))));
    }

    /// Identifies the delivery; safe to store whatever the headers contain.
    private static SignalRef ref(Webhook webhook) {
        return new SignalRef(
                webhook.signalId(),
                Figures.name(webhook.account()),
                Figures.name(webhook.source()));
    }

    /// A body as storable text. What does not fit a record is cut; the whole body is in
    /// `webhooks.received`.
    private static String text(byte[] body) {
        String all = new String(body, 0, Math.min(body.length, LONGEST_BODY), UTF_8);
        String text = StorableText.escapedLines(all);
        boolean isCut = body.length > LONGEST_BODY || text.length() > LONGEST_BODY;
        return isCut ? text.substring(0, Math.min(text.length(), LONGEST_BODY)) + "…" : text;
    }
}
