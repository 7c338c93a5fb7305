package com.fkstrading.execution.placement;

import static com.fkstrading.contract.order.OrderStatus.DENIED;

import com.fkstrading.execution.exchange.Instrument.Fit;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Recorded;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.placement.InterruptibleWait.Reason;
import com.fkstrading.execution.placement.SubmissionPermission.Granted;
import com.fkstrading.execution.placement.SubmissionPermission.NotYet;
import com.fkstrading.execution.placement.SubmissionPermission.Refused;
import java.time.Duration;

/// Sends an order: only with permission, only in amounts that the exchange trades, only under a
/// fresh and durable attempt, only within its deadline, and only once for each outcome that proves
/// that the exchange did not take it. Each method takes one step.
final class OrderPlacement {

    private final ExecutionPorts ports;
    private final SubmissionTiming timing;
    private final JournalBatch batch;
    private final InterruptibleWait wait;

    OrderPlacement(
            ExecutionPorts ports,
            SubmissionTiming timing,
            JournalBatch batch,
            InterruptibleWait wait) {
        this.ports = ports;
        this.timing = timing;
        this.batch = batch;
        this.wait = wait;
    }

    /// Turns a requested order into an intent, or refuses it. The caller already has a permission
    /// or a refusal; without either it waits first.
    Recorded admit(Requested requested) {
        return switch (ports.permission(requested.order())) {
            case Refused refused -> refused(requested, refused);
            case NotYet(var reason) ->
                    throw new IllegalStateException("cannot be decided yet: " + reason);
            case Granted() -> fitted(requested);
        };
    }

    /// Ends an order that has not been sent.
    static Ended refused(Requested requested, Refused refused) {
        var storable = requested.storable();
        return storable.equals(requested)
                ? requested.refused(refused.status(), refused.reason())
                : unstorable(storable);
    }

    private Recorded fitted(Requested requested) {
        var order = requested.order();
        if (!requested.storable().equals(requested)) {
            return unstorable(requested.storable());
        }
        var instrument = ports.exchange().instrument(order.symbol());
        if (instrument.isEmpty()) {
            return requested.refused(DENIED, OrderReason.unknownSymbol(order.symbol()));
        }
        return switch (instrument.get().fit(order)) {
            case Fit.Tradable(var tradable) ->
                    requested.submitted(tradable, ports.exchange().now());
            case Fit.Refused(var reason) -> requested.refused(DENIED, reason);
        };
    }

    private static Ended unstorable(Requested storable) {
        return storable.refused(DENIED, OrderReason.unstorableText());
    }

    /// An order that was proven absent is sent again, if it still may be.
    OrderState resubmit(Requested requested) {
        return switch (ports.permission(requested.order())) {
            case NotYet(var reason) -> waiting(requested, SubmissionTiming.CHECK, reason);
            case Granted _, Refused _ -> batch.write(requested, admit(requested));
        };
    }

    OrderState step(Submitted submitted) {
        return switch (ports.permission(submitted.order())) {
            case Refused refused -> ended(submitted, refused);
            case NotYet(var reason) -> waiting(submitted, SubmissionTiming.CHECK, reason);
            case Granted() -> {
                if (!ports.exchange().acceptsOrders(submitted.order().account())) {
                    yield waiting(submitted, SubmissionTiming.CHECK, Reason.EXCHANGE_UNAVAILABLE);
                }
                var attempt = submitted.attempt();
                yield timing.isFresh(attempt.submittedAt(), ports.exchange().now())
                        ? send(submitted)
                        : renew(submitted);
            }
        };
    }

    /// The exchange takes the request until the receive window ends, so the window ends with the
    /// order's deadline at the latest.
    private OrderState send(Submitted submitted) {
        var deadline = ports.exchange().earliestAt(submitted.order().deadline());
        var left = Duration.between(ports.exchange().now(), deadline);
        if (left.compareTo(SubmissionTiming.LEAST_WINDOW) < 0) {
            return ended(submitted, SubmissionPermission.expired(submitted.order()));
        }
        var submittedAt = submitted.attempt().submittedAt();
        var window = timing.receiveWindow(submittedAt, deadline);
        var sent = submitted.sent();
        return settle(sent, ports.exchange().place(sent.order(), submittedAt, window));
    }

    private OrderState settle(Sent sent, PlacementOutcome outcome) {
        return switch (outcome) {
            case PlacementOutcome.Accepted(var report) -> batch.add(sent, sent.reported(report));
            case PlacementOutcome.Rejected(var reason) -> batch.add(sent, sent.rejected(reason));
            case PlacementOutcome.Misconfigured(var reason) -> {
                stop(sent.order().account(), reason);
                yield batch.add(sent, sent.rejected(reason));
            }
            case PlacementOutcome.Duplicate(var message) ->
                    batch.write(sent, sent.unknown(new OrderReason("DUPLICATE_ORDER", message)));
            case PlacementOutcome.Unknown(var reason) -> batch.write(sent, sent.unknown(reason));
            case PlacementOutcome.Unclear(var reason) -> batch.write(sent, sent.unknown(reason));
            case PlacementOutcome.ClockSkew _ -> {
                var pause = SubmissionTiming.afterClockSkew(sent.attempt().number());
                yield renew(waiting(sent.notPlaced(), pause, Reason.RETRY));
            }
            case PlacementOutcome.NotSent _ ->
                    waiting(sent.notPlaced(), SubmissionTiming.RETRY, Reason.RETRY);
            case PlacementOutcome.Throttled _,
                    PlacementOutcome.AccountThrottled _,
                    PlacementOutcome.CircuitOpen _ ->
                    waiting(sent.notPlaced(), SubmissionTiming.CHECK, Reason.EXCHANGE_UNAVAILABLE);
        };
    }

    private void stop(String account, OrderReason reason) {
        ports.stopped().stop(account, reason.message(), ports.clock().instant());
    }

    /// Ends an intent that has not been sent.
    OrderState ended(Submitted submitted, Refused refused) {
        return batch.add(submitted, submitted.refused(refused.status(), refused.reason()));
    }

    /// Makes a new attempt durable; fails if another process has taken the order over.
    private Submitted renew(Submitted submitted) {
        waiting(submitted, Duration.ZERO, Reason.RETRY);
        return batch.write(submitted, submitted.renewed(ports.exchange().now()));
    }

    private <S extends OrderState> S waiting(S state, Duration duration, Reason reason) {
        batch.flush();
        wait.sleep(duration, reason);
        return state;
    }
}
