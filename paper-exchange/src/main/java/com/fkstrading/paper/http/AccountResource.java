package com.fkstrading.paper.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.exchange.ExchangeClock;
import com.fkstrading.paper.response.AccountResponse;
import com.fkstrading.paper.response.OrderResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The balances and open orders of the account that sends the request.
@Path("/api/v3")
@RunOnVirtualThread
public class AccountResource {

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

    private List<ObjectNode> openOrders(ApiRequest request) {
        var symbol =
                request.parameters().text("symbol").map(one -> exchange.instruments().get(one));
        return exchange.read(book -> book.openOrders(request.account())).stream()
                .filter(order -> symbol.isEmpty() || order.symbol().equals(symbol.get().symbol()))
                .map(OrderResponse::queried)
                .toList();
    }
}
