package com.fkstrading.execution.venue.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.execution.order.Execution;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.Report;
import com.fkstrading.execution.venue.Exchange;
import com.fkstrading.execution.venue.Instrument;
import com.fkstrading.execution.venue.Lookup;
import com.fkstrading.execution.venue.Outcome;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Binance's spot market, or anything that speaks its REST API.
public final class BinanceExchange implements Exchange, AutoCloseable {

    /// Where it is and how long it may take.
    public record Connection(
            URI url, Duration connectTimeout, Duration readTimeout, Duration receiveWindow) {}

    private final Http http;
    private final Parameters parameters;
    private final Map<String, Credentials> accounts;
    private final Clock own;
    private final ServerClock clock;
    private volatile Instant quotaPause = Instant.MIN;
    private volatile Map<String, Instrument> instruments = Map.of();

    public BinanceExchange(Connection connection, Map<String, Credentials> accounts, Clock clock) {
        this.http =
                new Http(connection.url(), connection.connectTimeout(), connection.readTimeout());
        this.parameters = new Parameters(connection.receiveWindow());
        this.accounts = Map.copyOf(accounts);
        this.own = clock;
        this.clock = new ServerClock(clock);
    }

    @Override
    public Outcome place(Order order, Instant timestamp) {
        if (isPaused()) {
            return new Outcome.Throttled(quotaPause);
        }
        var credentials = accounts.get(order.account());
        var query = SignedQuery.of(parameters.placing(order, timestamp), credentials);
        var reply = noted(http.post("/api/v3/order", query, credentials.apiKey()));
        return Answers.placing(reply, order.id(), own.instant());
    }

    @Override
    public Lookup find(Order order) {
        var credentials = accounts.get(order.account());
        if (credentials == null) {
            return new Lookup.NoAnswer("no credentials for account " + order.account());
        }
        if (isPaused() || !(clock.isSet() || synchronise())) {
            return new Lookup.NoAnswer("the exchange cannot be asked now");
        }
        var query = SignedQuery.of(parameters.finding(order, clock.now()), credentials);
        var reply = noted(http.get("/api/v3/order", query, credentials.apiKey()));
        return switch (Answers.finding(reply, order.id())) {
            case Lookup.Found(var report) ->
                    new Lookup.Found(withTrades(order, report, credentials));
            case Lookup.NotFound none -> none;
            case Lookup.NoAnswer none -> none;
        };
    }

    @Override
    public boolean acceptsOrders() {
        return clock.isSet() && !isPaused();
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public boolean serves(String account) {
        return accounts.containsKey(account);
    }

    @Override
    public Optional<Instrument> instrument(String symbol) {
        return Optional.ofNullable(instruments.get(symbol));
    }

    /// Sets our idea of the exchange's clock; also keeps a connection warm. False when the exchange
    /// did not answer.
    public boolean synchronise() {
        if (isPaused()) {
            return false;
        }
        var askedAt = own.instant();
        var time =
                answer(http.get("/api/v3/time", "", null))
                        .flatMap(answer -> serverTime(answer.body()));
        time.ifPresent(serverTime -> clock.set(serverTime, askedAt));
        return time.isPresent();
    }

    /// Reads the trading rules anew. False when the exchange did not tell them.
    public boolean learnInstruments() {
        if (isPaused()) {
            return false;
        }
        var told =
                answer(http.get("/api/v3/exchangeInfo", "", null))
                        .flatMap(answer -> Instruments.in(answer.body()));
        told.ifPresent(rules -> instruments = rules);
        return told.isPresent();
    }

    @Override
    public void close() {
        http.close();
    }

    /// The quota and the clock concern every call, whichever learnt of them.
    private Reply noted(Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            Answers.quotaPause(answer, own.instant()).ifPresent(until -> quotaPause = until);
        }
        if (Answers.isClockSkew(reply)) {
            synchronise();
        }
        return reply;
    }

    private Optional<Reply.Answer> answer(Reply reply) {
        return noted(reply) instanceof Reply.Answer answer && answer.isSuccess()
                ? Optional.of(answer)
                : Optional.empty();
    }

    /// What is found by its name comes without its trades. Without them the sums still hold.
    private Report withTrades(Order order, Report report, Credentials credentials) {
        var execution = report.execution();
        if (execution.quantity().isZero()) {
            return report;
        }
        var query =
                SignedQuery.of(
                        parameters.trades(order, execution.exchangeOrderId(), clock.now()),
                        credentials);
        return answer(http.get("/api/v3/myTrades", query, credentials.apiKey()))
                .flatMap(answer -> Reports.trades(answer.body()))
                .map(
                        fills ->
                                new Report(
                                        report.status(),
                                        new Execution(
                                                execution.exchangeOrderId(),
                                                execution.quantity(),
                                                execution.quote(),
                                                fills)))
                .orElse(report);
    }

    private boolean isPaused() {
        return own.instant().isBefore(quotaPause);
    }

    private static Optional<Instant> serverTime(String body) {
        try {
            var time = Json.MAPPER.readTree(body).path("serverTime");
            return time.canConvertToLong() && time.asLong() > 0
                    ? Optional.of(Instant.ofEpochMilli(time.asLong()))
                    : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
