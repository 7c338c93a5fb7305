package com.fkstrading.paper.runtime;

import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.reply.AccountReply;
import com.fkstrading.paper.reply.OrderReplies;
import com.fkstrading.paper.reply.TradeReply;
import com.fkstrading.paper.request.OrderForm;
import com.fkstrading.paper.request.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/// What the account holds, what it has open, and what it traded.
@Path("/api/v3")
@RunOnVirtualThread
public class AccountResource {

    private static final long TRADES_UNLESS_SAID = 500;
    private static final long TRADES_AT_MOST = 1000;

    private final Door door;
    private final Exchange exchange;
    private final Clock clock;

    AccountResource(Door door, Exchange exchange, Clock clock) {
        this.door = door;
        this.exchange = exchange;
        this.clock = clock;
    }

    @GET
    @Path("/account")
    public Response account(@Context HttpServerRequest http) {
        return door.serve(
                Endpoint.ACCOUNT,
                http,
                "",
                request ->
                        AccountReply.of(
                                exchange.read(Book::balances),
                                request.parameters().flag("omitZeroBalances"),
                                clock.instant()));
    }

    @GET
    @Path("/openOrders")
    public Response openOrders(@Context HttpServerRequest http) {
        return door.serve(Endpoint.OPEN_ORDERS, http, "", request -> open(request.parameters()));
    }

    @GET
    @Path("/myTrades")
    public Response myTrades(@Context HttpServerRequest http) {
        return door.serve(Endpoint.MY_TRADES, http, "", request -> trades(request.parameters()));
    }

    private List<OrderReplies.Queried> open(Parameters parameters) {
        var symbol = parameters.text("symbol").map(one -> exchange.instruments().get(one).symbol());
        var open = exchange.read(book -> symbol.map(book::openOrders).orElseGet(book::openOrders));
        return open.stream().map(OrderReplies::queried).toList();
    }

    private List<TradeReply> trades(Parameters parameters) {
        var symbol = exchange.instruments().get(OrderForm.symbol(parameters)).symbol();
        var limit = parameters.whole("limit").orElse(TRADES_UNLESS_SAID);
        if (limit > TRADES_AT_MOST || limit == 0) {
            throw Refused.notValid("limit");
        }
        var from = parameters.whole("fromId").orElse(0L);
        var start = parameters.whole("startTime").orElse(0L);
        var end = parameters.whole("endTime").orElse(Long.MAX_VALUE);
        return exchange.read(book -> ordersOf(book, parameters, symbol)).stream()
                .flatMap(order -> order.trades().stream().map(one -> TradeReply.of(order, one)))
                .filter(one -> one.id() >= from && one.time() >= start && one.time() <= end)
                .sorted(Comparator.comparingLong(TradeReply::id))
                .limit(limit)
                .toList();
    }

    private static List<Order> ordersOf(Book book, Parameters parameters, String symbol) {
        var orderId = parameters.whole("orderId");
        var orders =
                orderId.isPresent() ? book.order(orderId.get()).stream() : book.orders().stream();
        return orders.filter(order -> order.symbol().equals(symbol)).toList();
    }
}
