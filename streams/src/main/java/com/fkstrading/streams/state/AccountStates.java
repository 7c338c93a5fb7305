package com.fkstrading.streams.state;

import static java.util.Objects.requireNonNullElse;

import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.account.AccountState.Subject;
import com.fkstrading.contract.account.AlertContinuity;
import com.fkstrading.contract.account.DayResultState;
import com.fkstrading.contract.account.ExposureState;
import com.fkstrading.contract.account.PositionBalance;
import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.continuity.MissedAlert;
import com.fkstrading.streams.loss.LossLimit;
import com.fkstrading.streams.position.Exposure;
import com.fkstrading.streams.store.HeartbeatAccess;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.SequenceAccess;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The parts of the accounts' state as `accounts.state` publishes them.
///
/// @param limits where operators have set no others
public record AccountStates(TaskStore store, LimitsInForce limits) {

    /// The missed alerts as they were published last, by the keys of positions.
    private static final Keyspace<MissedAlert> MISSED =
            Keyspace.of("published-missed-alert", MissedAlert.class);

    /// The continuity of strategies as it was published last; none for one that was never silent.
    private static final Keyspace<AlertContinuity> HEARTBEATS =
            Keyspace.of("published-heartbeat", AlertContinuity.class);

    /// The parts that a change concerns.
    public List<AccountState> after(StateChange change, Instant time) {
        return switch (change) {
            case StateChange.Requested(Positions.Key position) -> held(position, time);
            case StateChange.Applied(Positions.Key position, var sale, var _) -> {
                var parts = new ArrayList<>(held(position, time));
                if (sale.isPresent()) {
                    parts.add(result(position.account(), time));
                    parts.addAll(trading(new LossAccess.Key(position.account(), null), time));
                    parts.addAll(
                            trading(
                                    new LossAccess.Key(position.account(), position.strategy()),
                                    time));
                }
                yield parts;
            }
            case StateChange.Reviewed(var result) -> trading(result, time);
            case StateChange.Alerted(Positions.Key position) -> alerts(position, time);
            case StateChange.Heard(String account, String strategy) ->
                    heartbeat(account, strategy, time);
        };
    }

    private List<AccountState> held(Positions.Key key, Instant time) {
        String account = key.account();
        var budgets = new BudgetAccess(store).of(key);
        return List.of(
                AccountState.of(account, key.strategy(), key.symbol(), position(key), time),
                exposure(new Subject(account, null, null), budgets.account().exposure(), time),
                exposure(
                        new Subject(account, null, key.symbol()),
                        budgets.symbol().exposure(),
                        time),
                exposure(
                        new Subject(account, key.strategy(), null),
                        budgets.strategy().exposure(),
                        time));
    }

    /// Only where it differs from what was published last.
    private List<AccountState> alerts(Positions.Key key, Instant time) {
        var sequence = new SequenceAccess(store).of(key.account(), key.symbol(), key.strategy());
        var missed = Optional.ofNullable(sequence.missed());
        var published = Optional.ofNullable(store.get(MISSED, key.toString()));
        if (missed.equals(published)) {
            return List.of();
        }
        missed.ifPresentOrElse(
                it -> store.put(MISSED, key.toString(), it),
                () -> store.delete(MISSED, key.toString()));
        var alerts =
                missed.map(it -> AlertContinuity.missed(it.before(), it.time(), it.text()))
                        .orElse(AlertContinuity.COMPLETE);
        var subject = new Subject(key.account(), key.strategy(), key.symbol());
        return List.of(AccountState.of(subject, alerts, time));
    }

    /// Only where it differs from what was published last. A silence that ended before a tick could
    /// tell it is told, too.
    private List<AccountState> heartbeat(String account, String strategy, Instant time) {
        String key = HeartbeatAccess.key(account, strategy);
        var promise = new HeartbeatAccess(store).of(account, strategy);
        var published = published(key);
        var resumed = new Commands(store).resumedAt(account, strategy);
        var now = promise.told(strategy, new AppliedInputs(store).time(), resumed);
        if (now.equals(published)) {
            return List.of();
        }
        store.put(HEARTBEATS, key, now);
        var subject = new Subject(account, strategy, null);
        var told = AccountState.of(subject, now, time);
        boolean isNewGap =
                now.state() == AlertContinuity.State.MISSED
                        && published.state() != AlertContinuity.State.SILENT;
        return isNewGap
                ? List.of(AccountState.of(subject, now.asSilence(), time), told)
                : List.of(told);
    }

    private AlertContinuity published(String heartbeat) {
        return Objects.requireNonNullElse(
                store.get(HEARTBEATS, heartbeat), AlertContinuity.COMPLETE);
    }

    private PositionBalance position(Positions.Key key) {
        var position = new Positions(store).of(key);
        return new PositionBalance(
                position.quantity(), position.cost(), position.reserved(), position.pending());
    }

    private static AccountState exposure(Subject subject, Exposure exposure, Instant time) {
        var published = new ExposureState(exposure.dollars(), exposure.unvalued());
        return AccountState.of(subject, published, time);
    }

    private AccountState result(String account, Instant time) {
        var result = new LossAccess(store).day(account);
        var published =
                new DayResultState(
                        result.day(),
                        result.realised(),
                        result.peak(),
                        result.worst().dollars(),
                        result.deepest().dollars().negate());
        return AccountState.of(new Subject(account, null, null), published, time);
    }

    /// Only where it differs from what was published last.
    private List<AccountState> trading(LossAccess.Key result, Instant time) {
        var trips = new Trips(store);
        var trip = trip(result, time);
        if (trip.equals(trips.of(result))) {
            return List.of();
        }
        trips.put(result, trip);
        var published =
                trip.map(
                                it ->
                                        TradingStatus.reducing(
                                                it.reason().name(),
                                                it.since(),
                                                it.until(),
                                                it.text()))
                        .orElse(TradingStatus.ACTIVE);
        var subject = new Subject(result.account(), result.strategy(), null);
        return List.of(AccountState.of(subject, published, time));
    }

    private Optional<LossLimit.Trip> trip(LossAccess.Key result, Instant time) {
        String account = result.account();
        String strategy = result.strategy();
        var commands = new Commands(store);
        var inForce = limits.with(commands.limits(account, requireNonNullElse(strategy, "")));
        var its = strategy == null ? inForce.account() : inForce.strategy();
        return its.losses()
                .trip(
                        requireNonNullElse(strategy, account),
                        new LossAccess(store).day(result.toString()),
                        commands.resumedAt(account),
                        time);
    }
}
