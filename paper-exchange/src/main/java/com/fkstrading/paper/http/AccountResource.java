package com.fkstrading.paper.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.Trade;
import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.exchange.ExchangeClock;
import com.fkstrading.paper.request.OrderRequest;
import com.fkstrading.paper.request.Parameters;
import com.fkstrading.paper.response.AccountResponse;
import com.fkstrading.paper.response.OrderResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The balances, open orders and trades of the account that asks.
@Path("/api/v3")
@RunOnVirtualThread
public class AccountResource {

    private static final long DEFAULT_TRADES = 500;
    private static final long MAX_TRADES = 1000;

    private final RequestPipeline pipeline;
    private final Exchange exchange;
    private final ExchangeClock clock;

    AccountResource(RequestPipeline pipeline, Exchange exchange, ExchangeClock clock) {
        this.pipeline = pipeline;
        this.exchange = exchange;
        this.clock = clock;
    }

    @GET
    @Path("/account")
    public Response account(@Context HttpServerRequest http) {
        return pipeline.serve(
                Endpoint.ACCOUNT,
                http,
                "",
                request ->
                        AccountResponse.account(
                                exchange.read(book -> book.balances(request.account())),
                                request.parameters().flag("omitZeroBalances"),
                                clock.instant()));
    }

    @GET
    @Path("/openOrders")
    public Response openOrders(@Context HttpServerRequest http) {
        return pipeline.serve(Endpoint.OPEN_ORDERS, http, "", this::openOrders);
    }

    @GET
    @Path("/myTrades")
    public Response myTrades(@Context HttpServerRequest http) {
        return pipeline.serve(Endpoint.MY_TRADES, http, "", this::trades);
    }

    private List<ObjectNode> openOrders(ApiRequest request) {
        var symbol =
                request.parameters().text("symbol").map(one -> exchange.instruments().get(one));
        return exchange.read(book -> book.openOrders(request.account())).stream()
                .filter(order -> symbol.isEmpty() || order.symbol().equals(symbol.get().symbol()))
                .map(OrderResponse::queried)
                .toList();
    }

    private record Traded(Order order, Trade trade) {}

    private List<ObjectNode> trades(ApiRequest request) {
        var parameters = request.parameters();
        var symbol = exchange.instruments().get(OrderRequest.symbol(parameters)).symbol();
        var limit = parameters.whole("limit").orElse(DEFAULT_TRADES);
        if (limit > MAX_TRADES || limit == 0) {
            throw ApiError.notValid("limit");
        }
        return exchange.read(book -> orders(book, request, symbol)).stream()
                .flatMap(order -> order.trades().stream().map(one -> new Traded(order, one)))
                .filter(selected(parameters))
                .sorted(Comparator.comparingLong(one -> one.trade().tradeId()))
                .limit(limit)
                .map(one -> OrderResponse.traded(one.order(), one.trade()))
                .toList();
    }

    private static Predicate<Traded> selected(Parameters parameters) {
        var from = parameters.whole("fromId").orElse(0L);
        var start = parameters.whole("startTime").orElse(0L);
        var end = parameters.whole("endTime").orElse(Long.MAX_VALUE);
        return one -> {
            var time = one.trade().time().toEpochMilli();
            return one.trade().tradeId() >= from && time >= start && time <= end;
        };
    }

    private static List<Order> orders(Book book, ApiRequest request, String symbol) {
        var orderId = request.parameters().whole("orderId");
        var orders =
                orderId.isPresent() ? book.order(orderId.get()).stream() : book.orders().stream();
        return orders.filter(order -> order.account().equals(request.account()))
                .filter(order -> order.symbol().equals(symbol))
                .toList();
    }
}
