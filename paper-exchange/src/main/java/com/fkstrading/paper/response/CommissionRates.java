package com.fkstrading.paper.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The rates of commission, which are the same for every account and symbol.
public final class CommissionRates {

    private static final String RATE = "0.00100000";
    private static final String NONE = "0.00000000";

    private CommissionRates() {}

    /// Of `POST /order/test`: empty, or the rates if they are requested.
    public static ObjectNode tested(boolean wanted) {
        var json = JsonNodeFactory.instance.objectNode();
        if (wanted) {
            json.set("standardCommissionForOrder", json());
        }
        return json;
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("maker", RATE)
                .put("taker", RATE)
                .put("buyer", NONE)
                .put("seller", NONE);
    }
}
