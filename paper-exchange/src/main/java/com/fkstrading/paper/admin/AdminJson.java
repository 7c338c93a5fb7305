package com.fkstrading.paper.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.paper.market.Instrument;
import com.fkstrading.paper.market.Quote;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/// Parses the bodies of the administration API. An unknown or wrong field is an error that names
/// it.
record AdminJson(JsonNode body) {

    private static final long MAX_SKEW_MS = 86_400_000;
    private static final Set<String> QUOTE =
            Set.of("bid", "ask", "price", "bidQuantity", "askQuantity");

    /// Bid and ask, or one price with the default spread around it; a quantity that is not set is
    /// larger than any order.
    Quote quote(Instrument instrument) {
        onlyThese(QUOTE);
        if (body.has("price") && (body.has("bid") || body.has("ask"))) {
            throw wrong("price", "with bid or ask", "either price, or bid and ask");
        }
        var around =
                body.has("price")
                        ? Quote.around(positive("price"), instrument.tickSize())
                        : Quote.of(positive("bid"), positive("ask"));
        return new Quote(
                around.bid(),
                around.ask(),
                body.has("bidQuantity") ? decimal("bidQuantity") : around.bidQuantity(),
                body.has("askQuantity") ? decimal("askQuantity") : around.askQuantity());
    }

    BigDecimal free() {
        onlyThese(Set.of("free"));
        return decimal("free");
    }

    Duration skew() {
        onlyThese(Set.of("skewMs"));
        var node = body.get("skewMs");
        if (node == null || !node.isIntegralNumber() || Math.abs(node.asLong()) > MAX_SKEW_MS) {
            throw wrong(
                    "skewMs",
                    node == null ? "missing" : node.toString(),
                    "a whole number of milliseconds, at most a day either way");
        }
        return Duration.ofMillis(node.longValue());
    }

    String secret() {
        onlyThese(Set.of("secret"));
        var node = body.get("secret");
        if (node == null || !node.isTextual() || node.textValue().isBlank()) {
            throw wrong("secret", node == null ? "missing" : "not shown", "a text");
        }
        return node.textValue();
    }

    private void onlyThese(Set<String> fields) {
        if (!body.isObject()) {
            throw wrong("body", body.toString(), "a JSON object with " + new TreeSet<>(fields));
        }
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!fields.contains(name)) {
                                throw wrong(
                                        name,
                                        body.get(name).toString(),
                                        "one of the fields " + new TreeSet<>(fields));
                            }
                        });
    }

    private BigDecimal positive(String name) {
        var value = decimal(name);
        if (value.signum() == 0) {
            throw wrong(name, "0", "a decimal above 0");
        }
        return value;
    }

    private BigDecimal decimal(String name) {
        var node = body.get(name);
        var text = node == null ? "" : node.asText();
        if (!text.matches("[0-9]{1,20}(\\.[0-9]{1,8})?")) {
            throw wrong(
                    name,
                    node == null ? "missing" : node.toString(),
                    "a decimal of 0 or more with at most 8 decimals, such as \"65100.00\"");
        }
        return new BigDecimal(text);
    }

    private static IllegalArgumentException wrong(String name, String found, String expected) {
        return new IllegalArgumentException(name + ": " + found + "; expected " + expected);
    }
}
