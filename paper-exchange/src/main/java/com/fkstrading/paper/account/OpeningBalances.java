package com.fkstrading.paper.account;

import java.math.BigDecimal;
import java.util.Map;

/// What every account holds before its first trade.
public final class OpeningBalances {

    public static final Balances OF_EVERY_ACCOUNT =
            new Balances(
                    Map.of(
                            "USDT", free("100000000"),
                            "USDC", free("100000000"),
                            "BTC", free("1000"),
                            "ETH", free("10000"),
                            "BNB", free("10000"),
                            "SOL", free("100000"),
                            "XRP", free("10000000")));

    private OpeningBalances() {}

    private static Balance free(String amount) {
        return Balance.free(new BigDecimal(amount));
    }
}
