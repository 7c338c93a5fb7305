package com.fkstrading.paper.response;

import static com.fkstrading.paper.response.Decimals.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.account.Balances;
import java.time.Instant;

/// Of `GET /account`: what an account may do, its commission rates and its balances.
public final class AccountResponse {

    private static final int BASIS_POINTS = 10;
    private static final String NONE = "0.00000000";

    private AccountResponse() {}

    public static ObjectNode account(Balances balances, boolean omitZero, Instant now) {
        var json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("makerCommission", BASIS_POINTS)
                        .put("takerCommission", BASIS_POINTS)
                        .put("buyerCommission", 0)
                        .put("sellerCommission", 0);
        json.set("commissionRates", CommissionRates.json());
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
}
