package com.fkstrading.execution.exchange.binance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.execution.order.Order;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The query string of each signed request: percent-encoded first and signed then; exactly these
/// characters are sent.
///
/// @param receiveWindow of queries
record SignedQuery(Duration receiveWindow) {

    private static final String ALGORITHM = "HmacSHA256";

    /// The most that Binance returns at once.
    static final int TRADES_PER_PAGE = 1_000;

    String placing(Order order, Instant timestamp, Duration window, ApiCredentials credentials) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("symbol", order.symbol());
        parameters.put("side", order.terms().side().name());
        var inForce = order.terms().timeInForce();
        boolean isPostOnly = inForce == TimeInForce.POST_ONLY;
        parameters.put("type", isPostOnly ? "LIMIT_MAKER" : order.type().name());
        var limit = order.terms().limitPrice();
        if (order.type() == OrderType.LIMIT && !isPostOnly) {
            parameters.put("timeInForce", inForce == null ? "GTC" : inForce.name());
        }
        parameters.put("quantity", order.terms().quantity().toString());
        if (limit != null) {
            parameters.put("price", limit.toString());
        }
        parameters.put("newClientOrderId", order.id().value());
        parameters.put("newOrderRespType", "FULL");
        return of(timed(parameters, timestamp, window), credentials);
    }

    String finding(Order order, Instant timestamp, ApiCredentials credentials) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("symbol", order.symbol());
        parameters.put("origClientOrderId", order.id().value());
        return of(timed(parameters, timestamp, receiveWindow), credentials);
    }

    /// One page of the order's trades.
    ///
    /// @param fromId the first trade id of the page; null for the first page
    String trades(
            Order order,
            String exchangeOrderId,
            @Nullable String fromId,
            Instant timestamp,
            ApiCredentials credentials) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("symbol", order.symbol());
        parameters.put("orderId", exchangeOrderId);
        parameters.put("limit", Integer.toString(TRADES_PER_PAGE));
        if (fromId != null) {
            parameters.put("fromId", fromId);
        }
        return of(timed(parameters, timestamp, receiveWindow), credentials);
    }

    private static SequencedMap<String, String> timed(
            SequencedMap<String, String> parameters, Instant timestamp, Duration window) {
        parameters.put("recvWindow", Long.toString(window.toMillis()));
        parameters.put("timestamp", Long.toString(timestamp.toEpochMilli()));
        return parameters;
    }

    static String of(SequencedMap<String, String> parameters, ApiCredentials credentials) {
        var query = encoded(parameters);
        return query + "&signature=" + signature(query, credentials.apiSecret());
    }

    static String encoded(SequencedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(SignedQuery::encoded)
                .collect(Collectors.joining("&"));
    }

    /// Lower-case hexadecimal.
    static String signature(String payload, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(payload.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", impossible);
        }
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return percent(parameter.getKey()) + '=' + percent(parameter.getValue());
    }

    /// RFC 3986: a form's plus sign for a space would be signed as one character and read as
    /// another.
    private static String percent(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
