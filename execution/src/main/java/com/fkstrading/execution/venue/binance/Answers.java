package com.fkstrading.execution.venue.binance;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.execution.order.Reason;
import com.fkstrading.execution.order.Report;
import com.fkstrading.execution.venue.Lookup;
import com.fkstrading.execution.venue.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What Binance's answers mean for an order. Whatever is not known to prove that the order was not
/// taken leaves it unknown: that costs a question, the opposite error costs a second order.
final class Answers {

    private static final int NO_SUCH_ORDER = -2013;
    private static final Duration PAUSE_UNTOLD = Duration.ofSeconds(10);

    private Answers() {}

    static Outcome placing(Reply reply, ClientOrderId id, Instant now) {
        return switch (reply) {
            case Reply.NotSent(var why) -> new Outcome.NotSent(why);
            case Reply.NoAnswer(var why) -> unknown("NO_ANSWER", why);
            case Reply.Answer answer when answer.isSuccess() ->
                    Reports.order(answer.body(), id)
                            .<Outcome>map(Outcome.Accepted::new)
                            .orElse(unknown("UNREADABLE_ANSWER", "The answer is not the order."));
            case Reply.Answer answer when answer.status() >= 500 ->
                    unknown(
                            "EXCHANGE_ERROR",
                            "The exchange answered "
                                    + answer.status()
                                    + Problem.in(answer.body())
                                            .map(problem -> ": " + problem.sentence())
                                            .orElse("")
                                    + ".");
            case Reply.Answer answer when quotaPause(answer, now).isPresent() ->
                    new Outcome.Throttled(quotaPause(answer, now).get());
            case Reply.Answer answer when answer.status() == 403 ->
                    new Outcome.NotSent("the exchange's firewall refused the request");
            case Reply.Answer answer ->
                    Problem.in(answer.body())
                            .map(Answers::refused)
                            .orElse(
                                    unknown(
                                            "UNREADABLE_ANSWER",
                                            "Status " + answer.status() + "."));
        };
    }

    static Lookup finding(Reply reply, ClientOrderId id) {
        return switch (reply) {
            case Reply.NotSent(var why) -> new Lookup.NoAnswer(why);
            case Reply.NoAnswer(var why) -> new Lookup.NoAnswer(why);
            case Reply.Answer answer when answer.isSuccess() ->
                    found(Reports.order(answer.body(), id));
            case Reply.Answer answer when answer.status() >= 500 ->
                    new Lookup.NoAnswer("status " + answer.status());
            case Reply.Answer answer ->
                    Problem.in(answer.body())
                            .filter(problem -> problem.code() == NO_SUCH_ORDER)
                            .<Lookup>map(_ -> new Lookup.NotFound())
                            .orElse(new Lookup.NoAnswer("status " + answer.status()));
        };
    }

    /// Until when the exchange wants no request at all; empty when the answer says no such thing.
    static Optional<Instant> quotaPause(Reply.Answer answer, Instant now) {
        boolean exhausted =
                switch (answer.status()) {
                    case 418, 429 -> true;
                    default ->
                            answer.status() / 100 == 4
                                    && Problem.in(answer.body())
                                            .filter(p -> p.code() == -1003 || p.code() == -1015)
                                            .isPresent();
                };
        var pause = answer.retryAfter() == null ? PAUSE_UNTOLD : answer.retryAfter();
        return exhausted ? Optional.of(now.plus(pause)) : Optional.empty();
    }

    /// Whether the answer says that our clock is off.
    static boolean isClockSkew(Reply reply) {
        return reply instanceof Reply.Answer answer
                && answer.status() / 100 == 4
                && Problem.in(answer.body()).filter(p -> p.code() == -1021).isPresent();
    }

    /// A status of 4xx with a code.
    private static Outcome refused(Problem problem) {
        int code = problem.code();
        return switch (code) {
            case -1021 -> new Outcome.ClockSkew(problem.sentence());
            case -1002, -1022, -2014, -2015 ->
                    new Outcome.Misconfigured(
                            new Reason("EXCHANGE_CREDENTIALS", problem.sentence()));
            case -1013 -> rejected("FILTER_FAILURE", problem);
            case -2010 ->
                    problem.says("duplicate order")
                            ? new Outcome.Duplicate(problem.sentence())
                            : rejected(newOrderRejection(problem), problem);
            default ->
                    -1199 <= code && code <= -1100
                            ? rejected("BAD_PARAMETER", problem)
                            : unknown("EXCHANGE_ERROR", problem.sentence());
        };
    }

    private static String newOrderRejection(Problem problem) {
        if (problem.says("insufficient balance")) {
            return "INSUFFICIENT_BALANCE";
        }
        if (problem.says("market is closed")) {
            return "MARKET_CLOSED";
        }
        if (problem.says("action is disabled")) {
            return "ACCOUNT_DISABLED";
        }
        return "ORDER_REJECTED";
    }

    private static Outcome rejected(String code, Problem problem) {
        var named = problem.filter().map(filter -> "FILTER_" + filter).orElse(code);
        return new Outcome.Rejected(new Reason(named, problem.sentence()));
    }

    private static Lookup found(Optional<Report> report) {
        return report.<Lookup>map(Lookup.Found::new)
                .orElse(new Lookup.NoAnswer("the answer is not the order"));
    }

    private static Outcome unknown(String code, String message) {
        return new Outcome.Unknown(new Reason(code, message));
    }
}
