package com.fkstrading.paper.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fkstrading.paper.book.Instrument;
import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.reply.BookTickerReply;
import com.fkstrading.paper.reply.ExchangeInfoReply;
import com.fkstrading.paper.request.OrderForm;
import com.fkstrading.paper.request.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What anybody may ask: the clock, the markets and their prices.
@Path("/api/v3")
@RunOnVirtualThread
public class MarketResource {

    private final Door door;
    private final Exchange exchange;
    private final Clock clock;
    private final ObjectMapper json;

    MarketResource(Door door, Exchange exchange, Clock clock, ObjectMapper json) {
        this.door = door;
        this.exchange = exchange;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Path("/ping")
    public Response ping(@Context HttpServerRequest http) {
        return door.serve(Endpoint.PING, http, "", request -> Map.of());
    }

    @GET
    @Path("/time")
    public Response time(@Context HttpServerRequest http) {
        return door.serve(
                Endpoint.TIME,
                http,
                "",
                request -> Map.of("serverTime", request.timeAt(clock.instant()).toEpochMilli()));
    }

    @GET
    @Path("/exchangeInfo")
    public Response exchangeInfo(@Context HttpServerRequest http) {
        return door.serve(
                Endpoint.EXCHANGE_INFO,
                http,
                "",
                request ->
                        ExchangeInfoReply.of(
                                markets(request.parameters()), request.timeAt(clock.instant())));
    }

    @GET
    @Path("/ticker/bookTicker")
    public Response bookTicker(@Context HttpServerRequest http) {
        return door.serve(Endpoint.BOOK_TICKER, http, "", request -> tick(request.parameters()));
    }

    /// One object when one `symbol` is asked for, else a list.
    private Object tick(Parameters parameters) {
        var tickers =
                exchange.read(
                        book ->
                                markets(parameters).stream()
                                        .map(Instrument::symbol)
                                        .map(one -> BookTickerReply.of(one, book.quote(one)))
                                        .toList());
        return parameters.byName().containsKey("symbol") ? tickers.getFirst() : tickers;
    }

    private Collection<Instrument> markets(Parameters parameters) {
        if (parameters.byName().containsKey("symbol")) {
            parameters.refuse("symbols");
            return List.of(exchange.instruments().get(OrderForm.symbol(parameters)));
        }
        return parameters
                .text("symbols")
                .<Collection<Instrument>>map(this::listed)
                .orElseGet(exchange.instruments()::all);
    }

    /// `symbols` is a JSON array of texts.
    private List<Instrument> listed(String symbols) {
        try {
            return Arrays.stream(json.readValue(symbols, String[].class))
                    .map(exchange.instruments()::get)
                    .toList();
        } catch (JsonProcessingException noArray) {
            throw Refused.illegalCharacters("symbols", "[\"BTCUSDT\",\"ETHUSDT\"]");
        }
    }
}
