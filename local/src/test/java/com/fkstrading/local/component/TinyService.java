package com.fkstrading.local.component;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// A child that is ready at once on the management port of its first argument, or dies where there
/// is none. With a second one it says that it is not live.
final class TinyService {

    private TinyService() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("no port, no service");
            System.exit(7);
        }
        var address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        var server = HttpServer.create(address, 0);
        answer(server, "/", 200);
        answer(server, "/health", args.length == 1 ? 200 : 503);
        server.start();
    }

    private static void answer(HttpServer server, String path, int status) {
        server.createContext(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
    }
}
