package com.fkstrading.paper.response;

import static com.fkstrading.paper.response.Decimals.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.account.Balances;
import java.time.Instant;

/// What an account may do, its commission rates and its balances.
public final class AccountResponse {

    private static final int BASIS_POINTS = 10;
    private static final String RATE = "0.00100000";
    private static final String NONE = "0.00000000";

    private AccountResponse() {}

    /// Of `GET /account`.
    public static ObjectNode account(Balances balances, boolean omitZero, Instant now) {
        var json =
                object().put("makerCommission", BASIS_POINTS)
                        .put("takerCommission", BASIS_POINTS)
                        .put("buyerCommission", 0)
                        .put("sellerCommission", 0);
        json.set("commissionRates", rates());
        json.put("canTrade", true)
                .put("canWithdraw", false)
                .put("canDeposit", false)
                .put("brokered", false)
                .put("requireSelfTradePrevention", false)
                .put("preventSor", false)
                .put("updateTime", now.toEpochMilli())
                .put("accountType", "SPOT");
        var list = json.putArray("balances");
        balances.byAsset()
                .forEach(
                        (asset, balance) -> {
                            var free = text(balance.free());
                            var locked = text(balance.locked());
                            if (!omitZero || !(free.equals(NONE) && locked.equals(NONE))) {
                                list.addObject()
                                        .put("asset", asset)
                                        .put("free", free)
                                        .put("locked", locked);
                            }
                        });
        json.putArray("permissions").add("SPOT");
        return json.put("uid", 1);
    }

    /// Of `POST /order/test`: empty, or the commission rates if they are asked for.
    public static ObjectNode tested(boolean withRates) {
        var json = object();
        if (withRates) {
            json.set("standardCommissionForOrder", rates());
        }
        return json;
    }

    private static ObjectNode rates() {
        return object().put("maker", RATE)
                .put("taker", RATE)
                .put("buyer", NONE)
                .put("seller", NONE);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
