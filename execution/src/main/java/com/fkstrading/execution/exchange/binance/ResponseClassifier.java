package com.fkstrading.execution.exchange.binance;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.exchange.binance.HttpOutcome.Answer;
import com.fkstrading.execution.order.OrderReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What Binance's answers mean for an order. Whatever is not known to prove that the order was not
/// taken leaves it unknown: that costs a query, the opposite error costs a second order.
final class ResponseClassifier {

    private static final int TOO_MANY_REQUESTS = -1003;
    private static final int TOO_MANY_ORDERS = -1015;
    private static final int CLOCK_SKEW = -1021;
    private static final int NO_SUCH_ORDER = -2013;
    private static final int NOT_CANCELLED = -2011;

    private static final int BANNED = 418;

    /// Used where the exchange does not say for how long.
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(10);

    /// A banned address is banned for 2 minutes to 3 days.
    private static final Duration SHORTEST_BAN = Duration.ofMinutes(2);
    private static final Duration LONGEST_BAN = Duration.ofDays(3);

    /// After it we try again, whatever the exchange said: its quotas are for minutes.
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private ResponseClassifier() {}

    static PlacementOutcome placing(HttpOutcome reply, ClientOrderId id, Instant now) {
        return switch (reply) {
            case HttpOutcome.NotSent(var why) -> new PlacementOutcome.NotSent(why);
            case HttpOutcome.NoAnswer(var why) -> unknown("NO_ANSWER", why);
            case Answer answer when answer.isSuccess() ->
                    BinanceOrders.order(answer.body(), id)
                            .<PlacementOutcome>map(PlacementOutcome.Accepted::new)
                            .orElse(unknown("UNREADABLE_ANSWER", "The answer is not the order."));
            case Answer answer when answer.isRefusal() -> refused(answer, now);
            case Answer answer -> unknown("EXCHANGE_ERROR", sentence(answer));
        };
    }

    static OrderLookup finding(HttpOutcome reply, ClientOrderId id) {
        return switch (reply) {
            case HttpOutcome.NotSent(var why) -> new OrderLookup.NoAnswer(why);
            case HttpOutcome.NoAnswer(var why) -> new OrderLookup.NoAnswer(why);
            case Answer answer when answer.isSuccess() ->
                    BinanceOrders.order(answer.body(), id)
                            .<OrderLookup>map(OrderLookup.Found::new)
                            .orElse(new OrderLookup.NoAnswer("the answer is not the order"));
            case Answer answer when answer.isRefusal() && answer.hasCode(NO_SUCH_ORDER) ->
                    new OrderLookup.NotFound();
            case Answer answer -> new OrderLookup.NoAnswer(sentence(answer));
        };
    }

    /// Binance's -2011 says that there is no such order in the book; with another message the order
    /// may still be there.
    static CancelOutcome cancelling(HttpOutcome reply) {
        return switch (reply) {
            case HttpOutcome.NotSent(var why) -> new CancelOutcome.NoAnswer(why);
            case HttpOutcome.NoAnswer(var why) -> new CancelOutcome.NoAnswer(why);
            case Answer answer when answer.isSuccess() -> new CancelOutcome.Gone();
            case Answer answer when !answer.isRefusal() || mayBeRepeated(answer) ->
                    new CancelOutcome.NoAnswer(sentence(answer));
            case Answer answer when isGone(answer) -> new CancelOutcome.Gone();
            case Answer answer ->
                    new CancelOutcome.Rejected(
                            new OrderReason("CANCEL_REJECTED", sentence(answer)));
        };
    }

    private static boolean isGone(Answer answer) {
        return answer.hasCode(NOT_CANCELLED)
                && answer.error().filter(problem -> problem.says("unknown order")).isPresent();
    }

    private static boolean mayBeRepeated(Answer answer) {
        return quotaPause(answer).isPresent()
                || answer.status() == 403
                || answer.hasCode(CLOCK_SKEW)
                || answer.error().filter(problem -> isPassing(problem.code())).isPresent();
    }

    private static boolean isPassing(int code) {
        return switch (code) {
            case -1000, -1001, -1006, -1007, -1008, -1016 -> true;
            default -> false;
        };
    }

    /// For how long the exchange accepts no request; empty if the answer does not limit them.
    static Optional<Duration> quotaPause(Answer answer) {
        if (isBan(answer)) {
            return Optional.of(retryAfter(answer, SHORTEST_BAN, LONGEST_BAN));
        }
        boolean exhausted =
                answer.status() == 429 && !answer.hasCode(TOO_MANY_ORDERS)
                        || answer.isRefusal() && answer.hasCode(TOO_MANY_REQUESTS);
        return exhausted
                ? Optional.of(retryAfter(answer, DEFAULT_PAUSE, LONGEST_PAUSE))
                : Optional.empty();
    }

    static boolean isBan(Answer answer) {
        return answer.status() == BANNED;
    }

    /// Whether the answer says that our clock is off.
    static boolean isClockSkew(HttpOutcome reply) {
        return reply instanceof Answer answer && answer.isRefusal() && answer.hasCode(CLOCK_SKEW);
    }

    private static PlacementOutcome refused(Answer answer, Instant now) {
        var pause = quotaPause(answer);
        if (pause.isPresent()) {
            return new PlacementOutcome.Throttled(now.plus(pause.get()));
        }
        if (answer.status() == 403) {
            return new PlacementOutcome.NotSent("the exchange's firewall refused the request");
        }
        if (answer.hasCode(TOO_MANY_ORDERS)) {
            return new PlacementOutcome.AccountThrottled(
                    now.plus(retryAfter(answer, DEFAULT_PAUSE, LONGEST_PAUSE)));
        }
        return answer.error()
                .map(ResponseClassifier::refused)
                .orElse(unclear("UNREADABLE_ANSWER", sentence(answer)));
    }

    private static PlacementOutcome refused(BinanceError problem) {
        int code = problem.code();
        return switch (code) {
            case -1000, -1001, -1006, -1007, -1008 -> unknown("EXCHANGE_ERROR", problem.sentence());
            case -1016 -> new PlacementOutcome.NotSent(problem.sentence());
            case CLOCK_SKEW -> new PlacementOutcome.ClockSkew(problem.sentence());
            case -1002, -1022, -2014, -2015 -> misconfigured("EXCHANGE_CREDENTIALS", problem);
            case -1013 -> rejected("FILTER_FAILURE", problem);
            case -2010 -> newOrderRejected(problem);
            default ->
                    -1199 <= code && code <= -1100
                            ? rejected("BAD_PARAMETER", problem)
                            : unclear("EXCHANGE_ERROR", problem.sentence());
        };
    }

    private static PlacementOutcome newOrderRejected(BinanceError problem) {
        if (problem.says("duplicate order")) {
            return new PlacementOutcome.Duplicate(problem.sentence());
        }
        if (problem.says("insufficient balance")) {
            return rejected("INSUFFICIENT_BALANCE", problem);
        }
        if (problem.says("market is closed")) {
            return rejected("MARKET_CLOSED", problem);
        }
        return problem.says("action is disabled")
                ? misconfigured("ACCOUNT_DISABLED", problem)
                : rejected("ORDER_REJECTED", problem);
    }

    /// What the exchange says, within bounds: one wrong header must not stop trading for years.
    private static Duration retryAfter(Answer answer, Duration unsaid, Duration longest) {
        var pause = answer.retryAfter().orElse(unsaid);
        if (pause.compareTo(longest) > 0) {
            return longest;
        }
        return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
    }

    private static PlacementOutcome rejected(String code, BinanceError problem) {
        var named = problem.filter().map(filter -> "FILTER_" + filter).orElse(code);
        return new PlacementOutcome.Rejected(new OrderReason(named, problem.sentence()));
    }

    private static PlacementOutcome misconfigured(String code, BinanceError problem) {
        return new PlacementOutcome.Misconfigured(new OrderReason(code, problem.sentence()));
    }

    private static PlacementOutcome unknown(String code, String message) {
        return new PlacementOutcome.Unknown(new OrderReason(code, message));
    }

    private static PlacementOutcome unclear(String code, String message) {
        return new PlacementOutcome.Unclear(new OrderReason(code, message));
    }

    private static String sentence(Answer answer) {
        var error = answer.error().map(problem -> ": " + problem.sentence()).orElse("");
        return "The exchange answered " + answer.status() + error + ".";
    }
}
