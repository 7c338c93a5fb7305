package com.fkstrading.execution.exchange.binance;

/// What signs for one account. The secret is never printed.
public record ApiCredentials(String apiKey, String apiSecret) {

    @Override
    public String toString() {
        return "ApiCredentials[hidden]";
    }
}
