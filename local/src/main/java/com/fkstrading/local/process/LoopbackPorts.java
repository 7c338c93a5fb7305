package com.fkstrading.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// The TCP ports of this machine's loopback interface.
public final class LoopbackPorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 25_000;
    private static final int ATTEMPTS = 1_000;

    private LoopbackPorts() {}

    /// A port that nobody listens on at this moment. It is below those that the system assigns to
    /// outgoing connections (from 32768 on Linux), which could take it before its user does.
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .limit(ATTEMPTS)
                .filter(LoopbackPorts::isFree)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no free port from %d to %d".formatted(LOWEST, HIGHEST)));
    }

    /// Whether a component could listen on this port now.
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
