package com.fkstrading.local.health;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

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

    /// What `/ready` answers, for the sentence that says why a service is not; empty without any
    /// answer.
    public static String readiness(int managementPort) {
        try {
            var connection = connect(managementPort, "/ready");
            var body =
                    connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                            ? connection.getInputStream()
                            : connection.getErrorStream();
            try (body) {
                return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
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
