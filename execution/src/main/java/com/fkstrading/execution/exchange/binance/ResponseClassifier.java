package com.fkstrading.execution.exchange.binance;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What Binance's answers mean for an order. Whatever is not known to prove that the order was not
/// taken leaves it unknown: that costs a query, the opposite error costs a second order.
final class ResponseClassifier {

    private static final int NO_SUCH_ORDER = -2013;

    /// Where the exchange does not say for how long.
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(10);

    /// A banned address is banned for 2 minutes to 3 days.
    private static final Duration SHORTEST_BAN = Duration.ofMinutes(2);

    private ResponseClassifier() {}

    static PlacementOutcome placing(HttpOutcome reply, ClientOrderId id, Instant now) {
        return switch (reply) {
            case HttpOutcome.NotSent(var why) -> new PlacementOutcome.NotSent(why);
            case HttpOutcome.NoAnswer(var why) -> unknown("NO_ANSWER", why);
            case HttpOutcome.Answer answer when answer.isSuccess() ->
                    BinanceOrders.order(answer.body(), id)
                            .<PlacementOutcome>map(PlacementOutcome.Accepted::new)
                            .orElse(unknown("UNREADABLE_ANSWER", "The answer is not the order."));
            case HttpOutcome.Answer answer when answer.status() >= 500 ->
                    unknown(
                            "EXCHANGE_ERROR",
                            "The exchange answered "
                                    + answer.status()
                                    + BinanceError.in(answer.body())
                                            .map(problem -> ": " + problem.sentence())
                                            .orElse("")
                                    + ".");
            case HttpOutcome.Answer answer when quotaPause(answer, now).isPresent() ->
                    new PlacementOutcome.Throttled(quotaPause(answer, now).get());
            case HttpOutcome.Answer answer when answer.status() == 403 ->
                    new PlacementOutcome.NotSent("the exchange's firewall refused the request");
            case HttpOutcome.Answer answer ->
                    BinanceError.in(answer.body())
                            .map(ResponseClassifier::refused)
                            .orElse(
                                    unknown(
                                            "UNREADABLE_ANSWER",
                                            "Status " + answer.status() + "."));
        };
    }

    static OrderLookup finding(HttpOutcome reply, ClientOrderId id) {
        return switch (reply) {
            case HttpOutcome.NotSent(var why) -> new OrderLookup.NoAnswer(why);
            case HttpOutcome.NoAnswer(var why) -> new OrderLookup.NoAnswer(why);
            case HttpOutcome.Answer answer when answer.isSuccess() ->
                    found(BinanceOrders.order(answer.body(), id));
            case HttpOutcome.Answer answer when answer.status() >= 500 ->
                    new OrderLookup.NoAnswer("status " + answer.status());
            case HttpOutcome.Answer answer ->
                    BinanceError.in(answer.body())
                            .filter(problem -> problem.code() == NO_SUCH_ORDER)
                            .<OrderLookup>map(_ -> new OrderLookup.NotFound())
                            .orElse(new OrderLookup.NoAnswer("status " + answer.status()));
        };
    }

    /// Until when the exchange wants no request at all; empty when the answer says no such thing.
    static Optional<Instant> quotaPause(HttpOutcome.Answer answer, Instant now) {
        boolean exhausted =
                switch (answer.status()) {
                    case 418, 429 -> true;
                    default ->
                            answer.status() / 100 == 4
                                    && BinanceError.in(answer.body())
                                            .filter(p -> p.code() == -1003 || p.code() == -1015)
                                            .isPresent();
                };
        var pause = answer.retryAfter();
        if (pause == null) {
            pause = answer.status() == 418 ? SHORTEST_BAN : DEFAULT_PAUSE;
        }
        return exhausted ? Optional.of(now.plus(pause)) : Optional.empty();
    }

    /// Whether the answer says that our clock is off.
    static boolean isClockSkew(HttpOutcome reply) {
        return reply instanceof HttpOutcome.Answer answer
                && answer.status() / 100 == 4
                && BinanceError.in(answer.body()).filter(p -> p.code() == -1021).isPresent();
    }

    /// A status of 4xx with a code.
    private static PlacementOutcome refused(BinanceError problem) {
        int code = problem.code();
        return switch (code) {
            case -1021 -> new PlacementOutcome.ClockSkew(problem.sentence());
            case -1002, -1022, -2014, -2015 ->
                    new PlacementOutcome.Misconfigured(
                            new OrderReason("EXCHANGE_CREDENTIALS", problem.sentence()));
            case -1013 -> rejected("FILTER_FAILURE", problem);
            case -2010 ->
                    problem.says("duplicate order")
                            ? new PlacementOutcome.Duplicate(problem.sentence())
                            : rejected(newOrderRejection(problem), problem);
            default ->
                    -1199 <= code && code <= -1100
                            ? rejected("BAD_PARAMETER", problem)
                            : unknown("EXCHANGE_ERROR", problem.sentence());
        };
    }

    private static String newOrderRejection(BinanceError problem) {
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

    private static PlacementOutcome rejected(String code, BinanceError problem) {
        var named = problem.filter().map(filter -> "FILTER_" + filter).orElse(code);
        return new PlacementOutcome.Rejected(new OrderReason(named, problem.sentence()));
    }

    private static OrderLookup found(Optional<OrderReport> report) {
        return report.<OrderLookup>map(OrderLookup.Found::new)
                .orElse(new OrderLookup.NoAnswer("the answer is not the order"));
    }

    private static PlacementOutcome unknown(String code, String message) {
        return new PlacementOutcome.Unknown(new OrderReason(code, message));
    }
}
