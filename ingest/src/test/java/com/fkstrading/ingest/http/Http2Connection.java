package com.fkstrading.ingest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/// A client that speaks HTTP/2 by the frame, and goes on sending after it was answered, which no
/// library's client does.
final class Http2Connection implements AutoCloseable {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int LARGEST_FRAME = 16_384;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private long initialWindow = 65_535;
    private long connectionWindow = 65_535;
    private long streamWindow;
    private int stream = -1;
    private String status;
    private boolean isReset;

    Http2Connection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
        out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /// Sends a body of this size, whatever is answered meanwhile, until its end or a reset.
    void post(String path, int bodySize) throws IOException {
        stream += 2;
        streamWindow = initialWindow;
        status = null;
        isReset = false;
        frame(HEADERS, END_HEADERS, stream, headers(path));
        int left = bodySize;
        while (left > 0 && !isReset) {
            int size = (int) Math.min(LARGEST_FRAME, Math.min(connectionWindow, streamWindow));
            size = Math.min(size, left);
            if (size > 0) {
                left -= size;
                connectionWindow -= size;
                streamWindow -= size;
                frame(DATA, left == 0 ? END_STREAM : 0, stream, filled(size));
            } else {
                read();
            }
        }
        while (status == null) {
            read();
        }
    }

    String status() {
        return status;
    }

    boolean isReset() {
        return isReset;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int id = in.readInt();
        byte[] payload = in.readNBytes(length);
        switch (type) {
            case SETTINGS -> settings(flags, payload);
            case WINDOW_UPDATE -> {
                int more = integer(payload, 0);
                connectionWindow += id == 0 ? more : 0;
                streamWindow += id == stream ? more : 0;
            }
            case HEADERS -> status = id == stream ? statusIn(payload) : status;
            case RST_STREAM -> isReset |= id == stream;
            case GOAWAY -> throw new IOException("the server ended the connection");
            default -> {}
        }
    }

    private void settings(int flags, byte[] payload) throws IOException {
        if ((flags & ACK) != 0) {
            return;
        }
        for (int at = 0; at < payload.length; at += 6) {
            if (payload[at + 1] == INITIAL_WINDOW_SIZE) {
                streamWindow += integer(payload, at + 2) - initialWindow;
                initialWindow = integer(payload, at + 2);
            }
        }
        frame(SETTINGS, ACK, 0, new byte[0]);
    }

    /// Netty writes so short a text as it is.
    private static String statusIn(byte[] headers) {
        var text = new String(headers, ISO_8859_1);
        return text.contains("413") ? "413" : text.contains("202") ? "202" : text;
    }

    private static byte[] headers(String path) {
        var block = new ByteArrayOutputStream();
        block.write(0x83); // :method POST
        block.write(0x86); // :scheme http
        literal(block, 0x04, path);
        literal(block, 0x01, "localhost");
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, int name, String value) {
        block.write(name);
        block.write(value.length());
        block.writeBytes(value.getBytes(ISO_8859_1));
    }

    private void frame(int type, int flags, int id, byte[] payload) throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(id);
        out.write(payload);
        out.flush();
    }

    private static byte[] filled(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'x');
        return body;
    }

    private static int integer(byte[] bytes, int at) {
        return (bytes[at] & 0x7F) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }
}
