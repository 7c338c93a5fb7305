package com.fkstrading.local.component;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// A child that is ready at once on the management port of its argument, or dies where there is
/// none.
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
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }
}
