package com.fkstrading.paper.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.paper.market.Instrument;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The rules of the exchange and of each symbol.
///
/// @param rateLimits Binance's; this exchange counts by them and never rejects by them: a used-up
/// quota is a fault to be set
public record ExchangeInfo(
        String timezone,
        long serverTime,
        List<RateLimit> rateLimits,
        List<ObjectNode> exchangeFilters,
        List<ObjectNode> symbols) {

    public record RateLimit(String rateLimitType, String interval, int intervalNum, int limit) {}

    public static ExchangeInfo of(Collection<Instrument> instruments, Instant now) {
        return new ExchangeInfo(
                "UTC",
                now.toEpochMilli(),
                List.of(
                        new RateLimit("REQUEST_WEIGHT", "MINUTE", 1, 6000),
                        new RateLimit("ORDERS", "SECOND", 10, 50),
                        new RateLimit("ORDERS", "DAY", 1, 160_000),
                        new RateLimit("RAW_REQUESTS", "MINUTE", 5, 300_000)),
                List.of(),
                instruments.stream().map(SymbolInfo::json).toList());
    }
}
