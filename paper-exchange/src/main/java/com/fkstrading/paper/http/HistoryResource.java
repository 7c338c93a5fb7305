package com.fkstrading.paper.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.book.Trade;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.request.HistoryQuery;
import com.fkstrading.paper.request.OrderRequest;
import com.fkstrading.paper.response.OrderResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;

/// The orders and trades of the requesting account, open or not, by symbol.
@Path("/api/v3")
@RunOnVirtualThread
public class HistoryResource {

    private final RequestPipeline pipeline;
    private final Exchange exchange;

    HistoryResource(RequestPipeline pipeline, Exchange exchange) {
        this.pipeline = pipeline;
        this.exchange = exchange;
    }

    @GET
    @Path("/allOrders")
    public Response allOrders(@Context HttpServerRequest http) {
        return pipeline.serve(Endpoint.ALL_ORDERS, http, "", this::orders);
    }

    @GET
    @Path("/myTrades")
    public Response myTrades(@Context HttpServerRequest http) {
        return pipeline.serve(Endpoint.MY_TRADES, http, "", this::trades);
    }

    private List<ObjectNode> orders(ApiRequest request) {
        var query = HistoryQuery.read(request.parameters(), "orderId");
        return query.select(of(request), Order::orderId, Order::time).stream()
                .map(OrderResponse::queried)
                .toList();
    }

    private record Traded(Order order, Trade trade) {}

    private List<ObjectNode> trades(ApiRequest request) {
        var query = HistoryQuery.read(request.parameters(), "fromId");
        var orderId = request.parameters().whole("orderId");
        var trades =
                of(request).stream()
                        .filter(order -> orderId.isEmpty() || orderId.get() == order.orderId())
                        .flatMap(order -> order.trades().stream().map(it -> new Traded(order, it)))
                        .sorted(Comparator.comparingLong(one -> one.trade().tradeId()))
                        .toList();
        return query
                .select(trades, one -> one.trade().tradeId(), one -> one.trade().time())
                .stream()
                .map(one -> OrderResponse.traded(one.order(), one.trade()))
                .toList();
    }

    private List<Order> of(ApiRequest request) {
        var symbol = exchange.instruments().get(OrderRequest.symbol(request.parameters())).symbol();
        return exchange.read(
                book ->
                        book.orders().stream()
                                .filter(order -> order.account().equals(request.account()))
                                .filter(order -> order.symbol().equals(symbol))
                                .toList());
    }
}
