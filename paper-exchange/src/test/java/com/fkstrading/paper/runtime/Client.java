package com.fkstrading.paper.runtime;

import static io.restassured.RestAssured.given;

import com.fkstrading.paper.signature.Signature;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;

/// Speaks to the exchange as its clients do: encodes, signs, sends exactly that.
final class Client {

    private static final Signature SIGNATURE = new Signature(FreshExchange.SECRET);

    private Client() {}

    static ValidatableResponse get(String path, String query) {
        return call("GET", path, query, "", FreshExchange.KEY);
    }

    static ValidatableResponse post(String path, String query) {
        return call("POST", path, query, "", FreshExchange.KEY);
    }

    static ValidatableResponse delete(String path, String query) {
        return call("DELETE", path, query, "", FreshExchange.KEY);
    }

    static ValidatableResponse order(String query) {
        return post("/api/v3/order", query);
    }

    static ValidatableResponse market(String clientOrderId) {
        return order(
                "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002&newClientOrderId="
                        + clientOrderId);
    }

    static ValidatableResponse rest(String clientOrderId) {
        return order(
                "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=100.5"
                        + "&newClientOrderId="
                        + clientOrderId);
    }

    /// Adds the timestamp unless the query has one, and the signature to the body if there is one,
    /// else to the query.
    static ValidatableResponse call(
            String method, String path, String query, String body, String key) {
        var timed =
                (query + body).contains("timestamp=")
                        ? query
                        : (query.isEmpty() ? "" : query + "&")
                                + "timestamp="
                                + Instant.now().toEpochMilli();
        var signed = "&signature=" + SIGNATURE.sign(timed + body);
        return body.isEmpty()
                ? send(method, path + "?" + timed + signed, "", key)
                : send(method, path + "?" + timed, body + signed, key);
    }

    static ValidatableResponse send(String method, String url, String body, String key) {
        var request = given().urlEncodingEnabled(false);
        if (key != null) {
            request.header("X-MBX-APIKEY", key);
        }
        if (!body.isEmpty()) {
            request.contentType("application/x-www-form-urlencoded").body(body);
        }
        return request.request(method, url).then();
    }

    static ValidatableResponse open(String url) {
        return given().urlEncodingEnabled(false).get(url).then();
    }

    static ValidatableResponse put(String url, String json) {
        return given().contentType("application/json").body(json).put(url).then();
    }
}
