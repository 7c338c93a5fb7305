package com.fkstrading.execution.exchange.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.exchange.Instrument;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderExecution;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
import io.quarkus.logging.Log;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Binance's spot market, or anything that speaks its REST API.
public final class BinanceExchange implements Exchange, AutoCloseable {

    /// Its address and its time limits.
    public record Connection(
            URI url, Duration connectTimeout, Duration readTimeout, Duration receiveWindow) {}

    private final ExchangeHttpClient http;
    private final SignedQuery queries;
    private final Map<String, ApiCredentials> accounts;
    private final Clock own;
    private final ExchangeClock clock;
    private final QuotaPauses quota;
    /// Null until they are loaded.
    private volatile @Nullable Map<String, Instrument> instruments;

    public BinanceExchange(
            Connection connection, Map<String, ApiCredentials> accounts, Clock clock) {
        this.http =
                new ExchangeHttpClient(
                        connection.url(), connection.connectTimeout(), connection.readTimeout());
        this.queries = new SignedQuery(connection.receiveWindow());
        this.accounts = Map.copyOf(accounts);
        this.own = clock;
        this.clock = new ExchangeClock(clock);
        this.quota = new QuotaPauses(clock);
    }

    @Override
    public PlacementOutcome place(Order order, Instant timestamp, Duration receiveWindow) {
        if (quota.isPaused()) {
            return new PlacementOutcome.Throttled(quota.pausedUntil());
        }
        var credentials = Objects.requireNonNull(accounts.get(order.account()), "credentials");
        var query = queries.placing(order, timestamp, receiveWindow, credentials);
        var reply = signed(http.post("/api/v3/order", query, credentials.apiKey()));
        var outcome = ResponseClassifier.placing(reply, order.id(), own.instant());
        if (outcome instanceof PlacementOutcome.AccountThrottled(var until)) {
            quota.pauseAccount(order.account(), until);
        }
        return outcome;
    }

    @Override
    public OrderLookup find(Order order) {
        var credentials = accounts.get(order.account());
        if (credentials == null) {
            return new OrderLookup.NoAnswer("no credentials for account " + order.account());
        }
        if (quota.isPaused() || !(clock.isSet() || synchronise())) {
            return new OrderLookup.NoAnswer("the exchange cannot be queried now");
        }
        var query = queries.finding(order, clock.now(), credentials);
        var reply = signed(http.get("/api/v3/order", query, credentials.apiKey()));
        return switch (ResponseClassifier.finding(reply, order.id())) {
            case OrderLookup.Found(var report) ->
                    new OrderLookup.Found(withTrades(order, report, credentials));
            case OrderLookup.NotFound none -> none;
            case OrderLookup.NoAnswer none -> none;
        };
    }

    @Override
    public CancelOutcome cancel(Order order) {
        var credentials = accounts.get(order.account());
        if (credentials == null) {
            return new CancelOutcome.Rejected(OrderReason.unknownAccount(order.account()));
        }
        if (quota.isPaused() || !(clock.isSet() || synchronise())) {
            return new CancelOutcome.NoAnswer("the exchange cannot be asked now");
        }
        var query = queries.finding(order, clock.now(), credentials);
        var reply = signed(http.delete("/api/v3/order", query, credentials.apiKey()));
        return ResponseClassifier.cancelling(reply);
    }

    @Override
    public boolean acceptsOrders(String account) {
        return clock.isSet() && !quota.isPaused() && !quota.isAccountPaused(account);
    }

    @Override
    public boolean isBanned() {
        return quota.isBanned();
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
    public Instant earliestAt(Instant ours) {
        return clock.earliestAt(ours);
    }

    @Override
    public boolean knowsInstruments() {
        return instruments != null;
    }

    @Override
    public Optional<Instrument> instrument(String symbol) {
        var known = instruments;
        return known == null ? Optional.empty() : Optional.ofNullable(known.get(symbol));
    }

    /// Updates our estimate of the exchange's clock; also keeps a connection warm. False when the
    /// exchange did not answer.
    public boolean synchronise() {
        if (quota.isPaused()) {
            return false;
        }
        var sentAt = own.instant();
        var time =
                answer(noted(http.get("/api/v3/time")))
                        .flatMap(answer -> serverTime(answer.body()));
        time.ifPresent(serverTime -> clock.set(serverTime, sentAt));
        return time.isPresent();
    }

    /// Reloads the trading rules. False when the exchange did not return them.
    public boolean learnInstruments() {
        if (quota.isPaused()) {
            return false;
        }
        var listed =
                answer(noted(http.get("/api/v3/exchangeInfo")))
                        .flatMap(answer -> ExchangeInfo.in(answer.body()));
        listed.ifPresent(rules -> instruments = rules);
        return listed.isPresent();
    }

    @Override
    public void close() {
        http.close();
    }

    /// A quota applies to every call, whichever call reported it.
    private HttpOutcome noted(HttpOutcome reply) {
        if (reply instanceof HttpOutcome.Answer answer) {
            var pause = ResponseClassifier.quotaPause(answer);
            if (pause.isPresent() && ResponseClassifier.isBan(answer)) {
                Log.errorf("The exchange has banned this address: no request for %s", pause.get());
                quota.ban(pause.get());
            } else {
                pause.ifPresent(quota::pause);
            }
        }
        return reply;
    }

    /// Only signed requests carry our time; the answer to the others says nothing of our clock.
    private HttpOutcome signed(HttpOutcome reply) {
        if (ResponseClassifier.isClockSkew(reply)) {
            synchronise();
        }
        return noted(reply);
    }

    private static Optional<HttpOutcome.Answer> answer(HttpOutcome reply) {
        return reply instanceof HttpOutcome.Answer answer && answer.isSuccess()
                ? Optional.of(answer)
                : Optional.empty();
    }

    /// An order that is queried by its id comes without its trades. If not all of them can be read,
    /// the report is not fully booked, and the order is followed.
    private OrderReport withTrades(Order order, OrderReport report, ApiCredentials credentials) {
        var execution = report.execution();
        var exchangeOrderId = execution.exchangeOrderId();
        if (execution.quantity().isZero() || exchangeOrderId == null) {
            return report;
        }
        return new OrderReport(
                report.status(),
                OrderExecution.of(
                        exchangeOrderId,
                        execution.quantity(),
                        execution.quote(),
                        trades(order, exchangeOrderId, credentials)));
    }

    /// As many as can be read, page by page.
    private List<Fill> trades(Order order, String exchangeOrderId, ApiCredentials credentials) {
        var trades = new ArrayList<Fill>();
        @Nullable String from = null;
        while (true) {
            var query = queries.trades(order, exchangeOrderId, from, clock.now(), credentials);
            var page =
                    answer(signed(http.get("/api/v3/myTrades", query, credentials.apiKey())))
                            .flatMap(answer -> BinanceOrders.trades(answer.body()))
                            .orElse(List.of());
            trades.addAll(page);
            if (page.size() < SignedQuery.TRADES_PER_PAGE) {
                return trades;
            }
            from = Long.toString(Long.parseLong(page.getLast().tradeId()) + 1);
        }
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
