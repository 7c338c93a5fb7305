package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.Denial;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The account `main` in a whole topology: alerts of its strategies at a price of 100 dollars, and
/// an exchange that does what a test says. Each alert comes a second after the one before.
final class TradedAccount implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    /// What an alert leads to that is not denied.
    static final String REQUESTED = "requested";

    private final PathDriver path;
    private final Map<String, AccountState> states = new HashMap<>();
    private Instant now = START;
    private int sent;
    private int fills;
    private @Nullable OrderRequest requested;
    private @Nullable Denial denied;

    TradedAccount(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("RATE_LIMIT_REQUESTS", "1000");
        path = new PathDriver(TestRules.with(all));
    }

    PathDriver path() {
        return path;
    }

    Instant now() {
        return now;
    }

    void at(Instant time) {
        now = time;
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    /// Time passes until then, as far as ticks say.
    void tick(Instant time) {
        path.bytes(Topics.CLOCK_TICKS, "0", "{\"time\":\"%s\"}".formatted(time), time);
    }

    void limit(String scope, String aspect, String value) {
        String json =
                """
                {"scope":"%s","action":"LIMIT","by":"alice","why":"drill","time":"%s","value":"%s"}
                """;
        path.bytes(
                Topics.CONTROL_COMMANDS,
                scope + "/" + aspect,
                json.formatted(scope, now, value),
                now);
    }

    OrderRequest order(String strategy, String action, String quantity) {
        assertThat(send(strategy, action, quantity)).isEqualTo(REQUESTED);
        return requested();
    }

    /// The newest.
    OrderRequest requested() {
        return requested;
    }

    /// The newest.
    Denial denied() {
        return denied;
    }

    /// @return [#REQUESTED], or the reason of the denial
    String send(String strategy, String action, String quantity) {
        String alert =
                """
                {"strategy":"%s","ticker":"BTCUSDT","action":"%s","quantity":"%s","confidence":"0.9"}
                """;
        return send(alert.formatted(strategy, action, quantity));
    }

    String send(String alert) {
        path.price("BTCUSDT", "100", "100", now.plusSeconds(1));
        return sendAtOldPrices(alert);
    }

    String sendAtOldPrices(String alert) {
        sent++;
        now = now.plusSeconds(1);
        String body = alert.strip().replaceFirst("}$", ",\"id\":\"" + sent + "\"}");
        path.webhook("s-" + sent, body, now);
        var denials = path.read(Topics.SIGNALS_DENIED);
        if (!denials.isEmpty()) {
            denied = denials.getLast();
            return denied.reason().name();
        }
        var command = path.read(Topics.ORDERS_REQUESTED).getLast();
        if (command instanceof CancelRequest cancel) {
            return "cancels " + cancel.scope().cancels().size();
        }
        requested = (OrderRequest) command;
        return REQUESTED;
    }

    /// The whole order is filled at once.
    void fill(OrderRequest request, String price) {
        String quantity = request.terms().quantity().toString();
        fill(request, 1, OrderStatus.FILLED, quantity, quantity, price);
    }

    void fill(
            OrderRequest request,
            int sequence,
            OrderStatus state,
            String filled,
            String executed,
            String price) {
        var quantity = Quantity.of(filled);
        fills++;
        var fill = new Fill("t-" + fills, Price.of(price), quantity, BigDecimal.ZERO, "BNB");
        var traded = quantity.isZero() ? List.<Fill>of() : List.of(fill);
        tell(request, sequence, state, executed, traded);
    }

    void tell(
            OrderRequest request,
            int sequence,
            OrderStatus state,
            String executed,
            List<Fill> traded) {
        tell(request, request.clientOrderId(), request.terms(), sequence, state, executed, traded);
    }

    /// @param terms of an order that the request led to, such as a leg
    void tell(
            OrderRequest request,
            ClientOrderId id,
            OrderTerms terms,
            int sequence,
            OrderStatus state,
            String executed,
            List<Fill> traded) {
        now = now.plusMillis(1);
        var progress =
                new OrderProgress(state, Quantity.of(executed), null, "17", traded, null, null);
        path.orderEvent(new OrderEvent(id, request.ref(), terms, progress, sequence, now));
    }

    /// The newest part of `accounts.state` with this key.
    AccountState state(String key) {
        path.read(Topics.ACCOUNTS_STATE).forEach(it -> states.put(it.key(), it));
        return states.get(key);
    }

    @Override
    public void close() {
        path.close();
    }
}
