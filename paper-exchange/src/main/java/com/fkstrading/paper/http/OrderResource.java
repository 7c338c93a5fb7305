package com.fkstrading.paper.http;

import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.error.OrderErrors;
import com.fkstrading.paper.error.ParameterErrors;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.request.OrderRequest;
import com.fkstrading.paper.response.CommissionRates;
import com.fkstrading.paper.response.OrderResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Places, queries and cancels one order. On worker threads: after a pause they wake sooner than
/// virtual ones, and orders are rare.
@Path("/api/v3/order")
public class OrderResource {

    private static final String ORDER_COUNT = "X-MBX-ORDER-COUNT-10S";

    private final RequestPipeline pipeline;
    private final Exchange exchange;
    private final MeterRegistry metrics;
    private final Map<String, FixedWindow> unfilledByAccount = new ConcurrentHashMap<>();

    OrderResource(RequestPipeline pipeline, Exchange exchange, MeterRegistry metrics) {
        this.pipeline = pipeline;
        this.exchange = exchange;
        this.metrics = metrics;
    }

    @POST
    public Response place(@Context HttpServerRequest http, String body) {
        return pipeline.serve(Endpoint.PLACE_ORDER, http, body, this::place);
    }

    @POST
    @Path("/test")
    public Response test(@Context HttpServerRequest http, String body) {
        return pipeline.serve(Endpoint.TEST_ORDER, http, body, this::test);
    }

    @GET
    public Response query(@Context HttpServerRequest http) {
        return pipeline.serve(Endpoint.QUERY_ORDER, http, "", this::query);
    }

    @DELETE
    public Response cancel(@Context HttpServerRequest http, String body) {
        return pipeline.serve(Endpoint.CANCEL_ORDER, http, body, this::cancel);
    }

    private Response place(ApiRequest request) {
        var parsed = parse(request);
        var order = exchange.place(request.window(), parsed.order());
        metrics.counter("fks.paper.orders", "status", order.status().name()).increment();
        var unfilled =
                unfilledByAccount
                        .computeIfAbsent(
                                request.account(), _ -> new FixedWindow(Duration.ofSeconds(10)))
                        .add(order.trades().isEmpty() ? 1 : 0, order.time());
        return Response.ok(OrderResponse.placed(order, parsed.responseType()))
                .header(ORDER_COUNT, unfilled)
                .build();
    }

    private Object test(ApiRequest request) {
        exchange.test(request.window(), parse(request).order());
        return CommissionRates.tested(request.parameters().flag("computeCommissionRates"));
    }

    private Object query(ApiRequest request) {
        return OrderResponse.queried(
                exchange.read(book -> find(book, request, OrderErrors::orderDoesNotExist)));
    }

    private Object cancel(ApiRequest request) {
        var order =
                exchange.cancel(
                        request.window(), book -> find(book, request, OrderErrors::unknownOrder));
        var cancelId =
                request.parameters()
                        .matching("newClientOrderId", OrderRequest.CLIENT_ORDER_ID)
                        .orElse("cancel-" + order.orderId());
        return OrderResponse.canceled(order, cancelId);
    }

    private OrderRequest parse(ApiRequest request) {
        return OrderRequest.read(request.account(), request.parameters(), exchange.instruments());
    }

    /// By order id or, without one, by client order id; if both are given, both must match.
    private Order find(Book book, ApiRequest request, Supplier<ApiError> absent) {
        var parameters = request.parameters();
        var symbol = exchange.instruments().get(OrderRequest.symbol(parameters)).symbol();
        var orderId = parameters.whole("orderId");
        var clientOrderId = parameters.text("origClientOrderId");
        if (orderId.isEmpty() && clientOrderId.isEmpty()) {
            throw ParameterErrors.oneOf("origClientOrderId", "orderId");
        }
        Optional<Order> found =
                orderId.isPresent()
                        ? book.order(orderId.get())
                        : book.newest(request.account(), clientOrderId.get());
        var order =
                found.filter(one -> one.account().equals(request.account()))
                        .filter(one -> one.symbol().equals(symbol))
                        .orElseThrow(absent);
        if (clientOrderId.filter(id -> !id.equals(order.clientOrderId())).isPresent()) {
            throw OrderErrors.orderIdsMismatch();
        }
        return order;
    }
}
