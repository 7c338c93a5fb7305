package com.fkstrading.systemtests.prove.traffic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.webhook.CanonicalAlert;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// One alert and how it is delivered.
///
/// @param price the market's price that the alert saw
/// @param age how long before its first delivery it fired
/// @param copies how often its bytes are sent again although they were accepted
/// @param pause before each copy
public record PlannedAlert(SentAlert alert, Price price, Duration age, int copies, Duration pause) {

    byte[] body(Instant now) {
        try {
            var json = CanonicalAlert.buy(alert.id(), now.minus(age)).toJson();
            var body = (ObjectNode) Json.MAPPER.readTree(json);
            body.put("strategy", alert.strategy())
                    .put("ticker", alert.symbol())
                    .put("action", alert.side().name().toLowerCase(Locale.ROOT))
                    .put("price", price.toString())
                    .put("confidence", "1");
            var quantity = alert.quantity();
            if (quantity == null) {
                body.remove("contracts");
            } else {
                body.put("contracts", quantity.toString());
            }
            if (alert.limitPrice() != null) {
                body.put("order_type", "limit").put("limit_price", alert.limitPrice().toString());
            }
            return Json.MAPPER.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
