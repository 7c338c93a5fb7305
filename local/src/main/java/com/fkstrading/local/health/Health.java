package com.fkstrading.local.health;

import com.fkstrading.contract.Json;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Asks a part on this machine how it is; an absent answer is no.
public final class Health {

    private static final int PATIENCE_MS = 2_000;

    private Health() {}

    /// Whether the service behind this management port takes work.
    public static boolean isReady(int managementPort) {
        return status(managementPort, "/ready") == HttpURLConnection.HTTP_OK;
    }

    /// Whether the service behind this management port runs, ready or not.
    public static boolean isLive(int managementPort) {
        return status(managementPort, "/health") == HttpURLConnection.HTTP_OK;
    }

    /// Which checks of the service behind this management port say no, for the sentence that says
    /// why it is not ready; empty without any answer.
    public static String complaints(int managementPort) {
        try {
            var connection = connect(managementPort, "/ready");
            connection.getResponseCode();
            var answer = connection.getErrorStream();
            if (answer == null) {
                return "";
            }
            try (answer) {
                var checks = Json.MAPPER.readTree(answer).path("checks");
                return StreamSupport.stream(checks.spliterator(), false)
                        .filter(check -> !"UP".equals(check.path("status").asText()))
                        .map(check -> check.path("name").asText() + " " + check.path("data"))
                        .collect(Collectors.joining(", "));
            }
        } catch (IOException silent) {
            return "";
        }
    }

    /// Whether somebody takes connections on this port of the loopback interface.
    public static boolean listens(int port) {
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            socket.connect(address, PATIENCE_MS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static int status(int port, String path) {
        try {
            return connect(port, path).getResponseCode();
        } catch (IOException silent) {
            return 0;
        }
    }

    private static HttpURLConnection connect(int port, String path) throws IOException {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MS);
        connection.setReadTimeout(PATIENCE_MS);
        return connection;
    }
}
