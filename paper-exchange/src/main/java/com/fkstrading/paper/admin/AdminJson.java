package com.fkstrading.paper.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fkstrading.paper.market.Instrument;
import com.fkstrading.paper.market.Quote;
import com.fkstrading.paper.request.InvalidRequest;
import com.fkstrading.paper.request.JsonFields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/// Parses the bodies of the administration API.
record AdminJson(JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long DAY_MS = 86_400_000;

    static AdminJson parse(String body) {
        try {
            return new AdminJson(JSON.readTree(body));
        } catch (JsonProcessingException _) {
            throw new InvalidRequest("body", "not JSON", "what the README shows");
        }
    }

    /// Bid and ask, or one price with the default spread around it; a quantity that is not set is
    /// larger than any order.
    Quote quote(Instrument instrument) {
        var fields = only("bid", "ask", "price", "bidQuantity", "askQuantity");
        var around = around(fields, instrument);
        var bids = fields.has("bidQuantity") ? fields.decimal("bidQuantity") : around.bidQuantity();
        var asks = fields.has("askQuantity") ? fields.decimal("askQuantity") : around.askQuantity();
        return new Quote(around.bid(), around.ask(), bids, asks);
    }

    BigDecimal free() {
        return only("free").decimal("free");
    }

    Duration skew() {
        var fields = only("skewMs");
        return Duration.ofMillis(
                fields.whole("skewMs", -DAY_MS, DAY_MS)
                        .orElseThrow(() -> fields.wrong("skewMs", "a number of milliseconds")));
    }

    String secret() {
        var secret = only("secret").node().path("secret");
        if (!secret.isTextual() || secret.textValue().isBlank()) {
            var found = secret.isMissingNode() ? "missing" : "not shown";
            throw new InvalidRequest("secret", found, "a text");
        }
        return secret.textValue();
    }

    private JsonFields only(String... fields) {
        return JsonFields.of("body", "", body, Set.of(fields));
    }

    private static Quote around(JsonFields fields, Instrument instrument) {
        if (!fields.has("price")) {
            return quote(positive(fields, "bid"), positive(fields, "ask"));
        }
        if (fields.has("bid") || fields.has("ask")) {
            throw new InvalidRequest("price", "with bid or ask", "either price, or bid and ask");
        }
        return Quote.around(positive(fields, "price"), instrument.tickSize());
    }

    private static Quote quote(BigDecimal bid, BigDecimal ask) {
        if (bid.compareTo(ask) > 0) {
            var found = "%s with ask %s".formatted(bid.toPlainString(), ask.toPlainString());
            throw new InvalidRequest("bid", found, "no more than ask");
        }
        return Quote.of(bid, ask);
    }

    private static BigDecimal positive(JsonFields fields, String name) {
        var value = fields.decimal(name);
        if (value.signum() == 0) {
            throw new InvalidRequest(name, "0", "a decimal above 0");
        }
        return value;
    }
}
