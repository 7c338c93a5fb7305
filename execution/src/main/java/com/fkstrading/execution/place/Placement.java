package com.fkstrading.execution.place;

import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.order.Reason;
import com.fkstrading.execution.venue.Outcome;
import java.time.Duration;

/// Lets an order leave: only with permission, only under a fresh and durable attempt, and only once
/// for each outcome that proves that the exchange did not take it. Each method takes one step.
final class Placement {

    private final Ports ports;
    private final Timing timing;
    private final Ledger ledger;
    private final Pause pause;

    Placement(Ports ports, Timing timing, Ledger ledger, Pause pause) {
        this.ports = ports;
        this.timing = timing;
        this.ledger = ledger;
        this.pause = pause;
    }

    /// An order that was proven absent goes on, if it still may.
    OrderState resubmit(Requested requested) {
        return switch (ports.permission(requested.order())) {
            case Permission.Refused(var refusal) ->
                    ledger.add(requested, requested.refused(refusal));
            case Permission.NotYet() -> waiting(requested, Timing.LOOK);
            case Permission.Granted() ->
                    ledger.write(requested, requested.submitted(ports.exchange().now()));
        };
    }

    OrderState step(Submitted submitted) {
        return switch (ports.permission(submitted.order())) {
            case Permission.Refused(var refusal) ->
                    ledger.add(submitted, submitted.refused(refusal));
            case Permission.NotYet() -> waiting(submitted, Timing.LOOK);
            case Permission.Granted() -> {
                if (!ports.exchange().acceptsOrders()) {
                    yield waiting(submitted, Timing.LOOK);
                }
                var attempt = submitted.attempt();
                yield timing.isFresh(attempt.submittedAt(), ports.exchange().now())
                        ? send(submitted.sent())
                        : renew(submitted);
            }
        };
    }

    private OrderState send(Sent sent) {
        return switch (place(sent)) {
            case Outcome.ClockSkew _ -> resend(renew(sent.notPlaced()));
            case Outcome outcome -> settle(sent, outcome);
        };
    }

    /// The one repetition after our clock was set anew.
    private OrderState resend(Submitted submitted) {
        return switch (ports.permission(submitted.order())) {
            case Permission.Refused(var refusal) ->
                    ledger.add(submitted, submitted.refused(refusal));
            case Permission.NotYet() -> submitted;
            case Permission.Granted() -> {
                var sent = submitted.sent();
                yield settle(sent, place(sent));
            }
        };
    }

    private Outcome place(Sent sent) {
        return ports.exchange().place(sent.order(), sent.attempt().submittedAt());
    }

    private OrderState settle(Sent sent, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var report) -> ledger.add(sent, sent.reported(report));
            case Outcome.Rejected(var reason) -> ledger.add(sent, sent.rejected(reason));
            case Outcome.Misconfigured(var reason) -> ledger.add(sent, sent.rejected(reason));
            case Outcome.ClockSkew(var message) ->
                    ledger.add(sent, sent.rejected(Reason.clockSkew(message)));
            case Outcome.Duplicate(var message) ->
                    ledger.write(sent, sent.unknown(new Reason("DUPLICATE_ORDER", message)));
            case Outcome.Unknown(var reason) -> ledger.write(sent, sent.unknown(reason));
            case Outcome.NotSent _ -> waiting(sent.notPlaced(), Timing.RETRY);
            case Outcome.Throttled _, Outcome.CircuitOpen _ ->
                    waiting(sent.notPlaced(), Timing.LOOK);
        };
    }

    /// Makes a new attempt durable; fails if another process has taken the order over.
    private Submitted renew(Submitted submitted) {
        ledger.flush();
        pause.sleep(Duration.ZERO);
        return ledger.write(submitted, submitted.renewed(ports.exchange().now()));
    }

    private <S extends OrderState> S waiting(S state, Duration duration) {
        ledger.flush();
        pause.sleep(duration);
        return state;
    }
}
