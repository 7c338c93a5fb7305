package com.fkstrading.paper.runtime;

import com.fkstrading.paper.book.Book;
import com.fkstrading.paper.book.Order;
import com.fkstrading.paper.quota.FixedWindow;
import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.reply.AccountReply;
import com.fkstrading.paper.reply.OrderReplies;
import com.fkstrading.paper.request.OrderForm;
import com.fkstrading.paper.request.Parameters;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Placing, asking for and canceling one order; on worker threads, which an order that comes seldom
/// wakes sooner than virtual ones.
@Path("/api/v3/order")
public class OrderResource {

    private static final String ORDER_COUNT = "X-MBX-ORDER-COUNT-10S";

    private final Door door;
    private final Exchange exchange;
    private final MeterRegistry metrics;
    private final FixedWindow unfilledOrders = new FixedWindow(Duration.ofSeconds(10));

    OrderResource(Door door, Exchange exchange, MeterRegistry metrics) {
        this.door = door;
        this.exchange = exchange;
        this.metrics = metrics;
    }

    @POST
    public Response place(@Context HttpServerRequest http, String body) {
        return door.serve(Endpoint.PLACE_ORDER, http, body, this::place);
    }

    @POST
    @Path("/test")
    public Response test(@Context HttpServerRequest http, String body) {
        return door.serve(
                Endpoint.TEST_ORDER,
                http,
                body,
                request -> {
                    var parameters = request.parameters();
                    var form = OrderForm.read(parameters, exchange.instruments());
                    exchange.test(request, form.order());
                    return AccountReply.tested(parameters.flag("computeCommissionRates"));
                });
    }

    @GET
    public Response query(@Context HttpServerRequest http) {
        return door.serve(
                Endpoint.QUERY_ORDER,
                http,
                "",
                request ->
                        OrderReplies.queried(
                                exchange.read(
                                        book ->
                                                find(
                                                        book,
                                                        request.parameters(),
                                                        Refused::noSuchOrder))));
    }

    @DELETE
    public Response cancel(@Context HttpServerRequest http, String body) {
        return door.serve(Endpoint.CANCEL_ORDER, http, body, this::cancel);
    }

    private Response place(Request request) {
        var form = OrderForm.read(request.parameters(), exchange.instruments());
        var order = exchange.place(request, form.order());
        metrics.counter("fks.paper.orders", "status", order.status().name()).increment();
        var unfilled = unfilledOrders.add(order.trades().isEmpty() ? 1 : 0, order.time());
        return Response.ok(OrderReplies.placed(order, form.responseType()))
                .header(ORDER_COUNT, unfilled)
                .build();
    }

    private OrderReplies.Canceled cancel(Request request) {
        var parameters = request.parameters();
        var order = exchange.cancel(request, book -> find(book, parameters, Refused::unknownOrder));
        var cancelId =
                parameters
                        .matching("newClientOrderId", OrderForm.CLIENT_ORDER_ID)
                        .orElse("cancel-" + order.orderId());
        return OrderReplies.canceled(order, cancelId);
    }

    /// By order id or, without one, by client order id; when both are given, both must agree.
    private Order find(Book book, Parameters parameters, Supplier<Refused> absent) {
        var symbol = exchange.instruments().get(OrderForm.symbol(parameters)).symbol();
        var orderId = parameters.whole("orderId");
        var clientOrderId = parameters.text("origClientOrderId");
        if (orderId.isEmpty() && clientOrderId.isEmpty()) {
            throw Refused.oneOf("origClientOrderId", "orderId");
        }
        Optional<Order> found =
                orderId.isPresent() ? book.order(orderId.get()) : book.newest(clientOrderId.get());
        var order = found.filter(one -> one.symbol().equals(symbol)).orElseThrow(absent);
        if (clientOrderId.filter(id -> !id.equals(order.clientOrderId())).isPresent()) {
            throw Refused.idsDisagree();
        }
        return order;
    }
}
