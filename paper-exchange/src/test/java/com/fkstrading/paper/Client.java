package com.fkstrading.paper;

import static io.restassured.RestAssured.given;

import com.fkstrading.paper.auth.Signature;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;

/// Calls the exchange as its clients do: encodes, signs, and sends exactly what it signed.
public final class Client {

    private static final Signature SIGNATURE = new Signature(FreshExchange.SECRET);

    private Client() {}

    public static ValidatableResponse get(String path, String query) {
        return call("GET", path, query, "", FreshExchange.KEY);
    }

    public static ValidatableResponse post(String path, String query) {
        return call("POST", path, query, "", FreshExchange.KEY);
    }

    public static ValidatableResponse delete(String path, String query) {
        return call("DELETE", path, query, "", FreshExchange.KEY);
    }

    public static ValidatableResponse order(String query) {
        return post("/api/v3/order", query);
    }

    public static ValidatableResponse market(String clientOrderId) {
        return order(
                "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002&newClientOrderId="
                        + clientOrderId);
    }

    public static ValidatableResponse rest(String clientOrderId) {
        return order(
                "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=100.5"
                        + "&newClientOrderId="
                        + clientOrderId);
    }

    public static void addAccount(String apiKey, String secret) {
        put("/admin/accounts/" + apiKey, "{\"secret\": \"" + secret + "\"}").statusCode(200);
    }

    /// As another account than the first.
    public static ValidatableResponse as(
            String apiKey, String secret, String method, String path, String query) {
        var timed = timed(query, "");
        var signed = timed + "&signature=" + new Signature(secret).sign(timed);
        return send(method, path + "?" + signed, "", apiKey);
    }

    /// Adds the timestamp unless there is one, and the signature to the body if there is one, else
    /// to the query.
    public static ValidatableResponse call(
            String method, String path, String query, String body, String key) {
        var timed = timed(query, body);
        var signed = "&signature=" + SIGNATURE.sign(timed + body);
        return body.isEmpty()
                ? send(method, path + "?" + timed + signed, "", key)
                : send(method, path + "?" + timed, body + signed, key);
    }

    private static String timed(String query, String body) {
        if ((query + body).contains("timestamp=")) {
            return query;
        }
        var separator = query.isEmpty() ? "" : "&";
        return query + separator + "timestamp=" + Instant.now().toEpochMilli();
    }

    public static ValidatableResponse send(String method, String url, String body, String key) {
        var request = given().urlEncodingEnabled(false);
        if (key != null) {
            request.header("X-MBX-APIKEY", key);
        }
        if (!body.isEmpty()) {
            request.contentType("application/x-www-form-urlencoded").body(body);
        }
        return request.request(method, url).then();
    }

    public static ValidatableResponse open(String url) {
        return given().urlEncodingEnabled(false).get(url).then();
    }

    public static ValidatableResponse put(String url, String json) {
        return given().contentType("application/json").body(json).put(url).then();
    }
}
