package com.fkstrading.paper.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fkstrading.paper.error.ParameterErrors;
import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.exchange.ExchangeClock;
import com.fkstrading.paper.market.Instrument;
import com.fkstrading.paper.request.OrderRequest;
import com.fkstrading.paper.request.Parameters;
import com.fkstrading.paper.response.BookTicker;
import com.fkstrading.paper.response.ExchangeInfo;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Public data: the instruments and their quotes.
@Path("/api/v3")
@RunOnVirtualThread
public class MarketResource {

    private final RequestPipeline pipeline;
    private final Exchange exchange;
    private final ExchangeClock clock;
    private final ObjectMapper json;

    MarketResource(
            RequestPipeline pipeline, Exchange exchange, ExchangeClock clock, ObjectMapper json) {
        this.pipeline = pipeline;
        this.exchange = exchange;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Path("/exchangeInfo")
    public Response exchangeInfo(@Context HttpServerRequest http) {
        return pipeline.serve(
                Endpoint.EXCHANGE_INFO,
                http,
                "",
                request ->
                        ExchangeInfo.of(
                                instruments(request.parameters()),
                                request.timeAt(clock.instant())));
    }

    @GET
    @Path("/ticker/bookTicker")
    public Response bookTicker(@Context HttpServerRequest http) {
        return pipeline.serve(
                Endpoint.BOOK_TICKER, http, "", request -> tickers(request.parameters()));
    }

    /// One object for a `symbol`, a list otherwise.
    private Object tickers(Parameters parameters) {
        var tickers =
                exchange.read(
                        book ->
                                instruments(parameters).stream()
                                        .map(one -> BookTicker.of(one, book.quote(one.symbol())))
                                        .toList());
        return parameters.byName().containsKey("symbol") ? tickers.getFirst() : tickers;
    }

    private Collection<Instrument> instruments(Parameters parameters) {
        if (parameters.byName().containsKey("symbol")) {
            parameters.forbid("symbols");
            return List.of(exchange.instruments().get(OrderRequest.symbol(parameters)));
        }
        return parameters
                .text("symbols")
                .<Collection<Instrument>>map(this::listed)
                .orElseGet(exchange.instruments()::all);
    }

    /// `symbols` is a JSON array of strings.
    private List<Instrument> listed(String symbols) {
        try {
            return Arrays.stream(json.readValue(symbols, String[].class))
                    .map(exchange.instruments()::get)
                    .toList();
        } catch (JsonProcessingException _) {
            throw ParameterErrors.illegalCharacters("symbols", "[\"BTCUSDT\",\"ETHUSDT\"]");
        }
    }
}
