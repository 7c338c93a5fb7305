package com.fkstrading.execution.journal.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A TCP connection to a server that can lose every byte without closing: as a machine without
/// power does. Connections made afterwards work.
final class SilentLine implements Closeable {

    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final List<Wire> wires = new CopyOnWriteArrayList<>();

    SilentLine(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void fallSilent() {
        wires.forEach(wire -> wire.silent = true);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var wire : wires) {
            wire.from.close();
            wire.to.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = entrance.accept();
                var server = new Socket(host, port);
                carry(new Wire(client, server));
                carry(new Wire(server, client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void carry(Wire wire) {
        wires.add(wire);
        Thread.ofVirtual().start(wire::carry);
    }

    private static final class Wire {

        private final Socket from;
        private final Socket to;
        private volatile boolean silent;

        Wire(Socket from, Socket to) {
            this.from = from;
            this.to = to;
        }

        void carry() {
            var bytes = new byte[8_192];
            try {
                int read = from.getInputStream().read(bytes);
                while (read >= 0) {
                    if (!silent) {
                        to.getOutputStream().write(bytes, 0, read);
                        to.getOutputStream().flush();
                    }
                    read = from.getInputStream().read(bytes);
                }
            } catch (IOException _) {
                // Closed.
            }
        }
    }
}
