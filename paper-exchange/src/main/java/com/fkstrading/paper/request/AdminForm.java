package com.fkstrading.paper.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.paper.book.Instrument;
import com.fkstrading.paper.book.Quote;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/// What an administrator sets: prices and balances. What it cannot read it refuses with a sentence
/// that names the field.
public record AdminForm(JsonNode body) {

    private static final Set<String> QUOTE =
            Set.of("bid", "ask", "price", "bidQuantity", "askQuantity");

    /// Bid and ask, or one price with the usual spread around it; quantities are plenty unless set.
    public Quote quote(Instrument instrument) {
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

    public BigDecimal free() {
        onlyThese(Set.of("free"));
        return decimal("free");
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
