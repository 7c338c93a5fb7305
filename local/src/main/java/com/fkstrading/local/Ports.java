package com.fkstrading.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// The TCP ports of this machine's loopback interface.
public final class Ports {

    private Ports() {}

    /// A port that nobody listens on at this moment.
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException("no free port on this machine", cause);
        }
    }

    /// Whether a part could listen on this port now.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do, so that connections of an earlier run in TIME_WAIT do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
