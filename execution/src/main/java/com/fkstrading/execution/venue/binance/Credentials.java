package com.fkstrading.execution.venue.binance;

/// What signs for one account. The secret is never printed.
public record Credentials(String apiKey, String apiSecret) {

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
