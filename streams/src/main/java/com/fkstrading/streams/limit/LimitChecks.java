package com.fkstrading.streams.limit;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.budget.Budgets;
import com.fkstrading.streams.budget.Limits;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.decision.Checked;
import com.fkstrading.streams.loss.DayResult;
import com.fkstrading.streams.loss.LossLimit;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The limits that a signal must keep before it is sized, unless it only reduces the position.
record LimitChecks(
        LimitsInForce limits, Limit.State state, ScoredSignal scored, Instant eventTime) {

    /// What each finds; those that are not set find nothing.
    Stream<Checked> inOrder() {
        return Stream.of(losses(), markets(), coolDown(), rates())
                .flatMap(checks -> checks.flatMap(Optional::stream));
    }

    private Stream<Optional<Checked>> losses() {
        var losses = state.losses();
        return Stream.of(
                loss(limits.account().losses(), scored.account(), losses.account()),
                loss(limits.strategy().losses(), terms().strategy(), losses.strategy()));
    }

    private Optional<Checked> loss(LossLimit limit, String name, DayResult result) {
        return limit.trip(name, result, Limit.resumedAt(state), eventTime)
                .map(
                        trip ->
                                Checked.denied(
                                        trip.reason(),
                                        Finding.denied(
                                                Stage.LIMIT,
                                                "loss-limit",
                                                trip.compared(),
                                                trip.text())));
    }

    private Stream<Optional<Checked>> markets() {
        String symbol = terms().symbol();
        return Stream.of(
                limits.account().markets().symbol(scored.account(), symbol),
                limits.strategy().markets().symbol(terms().strategy(), symbol),
                limits.account().markets().hour(scored.account(), eventTime),
                limits.strategy().markets().hour(terms().strategy(), eventTime));
    }

    /// Both are of the strategy's own losses; the longer of the two decides.
    private Stream<Optional<Checked>> coolDown() {
        return Stream.of(coolDown(limits.account()), coolDown(limits.strategy()));
    }

    private Optional<Checked> coolDown(Limits these) {
        return Optional.ofNullable(these.coolDown())
                .map(it -> it.check(terms().strategy(), state.losses().streak(), eventTime));
    }

    private Stream<Optional<Checked>> rates() {
        return Stream.of(account(), strategy(), source()).map(rate -> rate.check(eventTime));
    }

    /// What is used when the signal passes.
    Budgets charged() {
        return new Budgets(
                account().charged(eventTime),
                strategy().charged(eventTime),
                state.budgets().symbol(),
                state.budgets().strategyInSymbol(),
                source().charged(eventTime));
    }

    private RateCheck account() {
        return new RateCheck(scored.account(), limits.account().rate(), state.budgets().account());
    }

    private RateCheck strategy() {
        return new RateCheck(
                terms().strategy(), limits.strategy().rate(), state.budgets().strategy());
    }

    private RateCheck source() {
        String source = scored.signal().ref().source();
        return new RateCheck(source, limits.source(), state.budgets().source());
    }

    private SignalTerms terms() {
        return scored.signal().terms();
    }
}
