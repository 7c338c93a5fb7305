package com.fkstrading.paper.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.response.BookTicker;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Moves the quote of a symbol.
@Path("/admin/prices/{symbol}")
@RunOnVirtualThread
public class PricesResource {

    private final Exchange exchange;

    PricesResource(Exchange exchange) {
        this.exchange = exchange;
    }

    /// The new quote, and the resting orders that traded because of it.
    public record MovedPrice(BookTicker quote, List<ObjectNode> traded) {}

    @PUT
    public MovedPrice set(@PathParam("symbol") String symbol, String body) {
        var instrument = exchange.instruments().get(symbol);
        var quote = AdminJson.parse(body).quote(instrument);
        var traded = exchange.quote(symbol, quote);
        return new MovedPrice(
                BookTicker.of(instrument, quote), traded.stream().map(AdminOrder::of).toList());
    }

    @ServerExceptionMapper
    Response explain(ApiError unknownSymbol) {
        var sentence =
                "symbol: %s Expected one of %s."
                        .formatted(
                                unknownSymbol.getMessage(),
                                exchange.instruments().bySymbol().keySet());
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new AdminErrors.RequestError(sentence))
                .build();
    }
}
