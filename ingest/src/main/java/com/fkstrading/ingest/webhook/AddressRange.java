package com.fkstrading.ingest.webhook;

import java.net.InetAddress;
import java.util.Arrays;

/// An address such as 52.89.214.238, or a block such as 10.0.0.0/8.
public record AddressRange(InetAddress network, int prefixBits) {

    /// Reads literals only: no name is ever resolved.
    public static AddressRange of(String setting) {
        String text = setting.strip();
        int slash = text.indexOf('/');
        try {
            var network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int widest = network.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? widest : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > widest) {
                throw new IllegalArgumentException("prefix of " + bits + " bits");
            }
            return new AddressRange(network, bits);
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException(
                    "'" + text + "'; expected an address such as 52.89.214.238 or 10.0.0.0/8",
                    cause);
        }
    }

    public boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        int whole = prefixBits / Byte.SIZE;
        int rest = prefixBits % Byte.SIZE;
        return mine.length == other.length
                && Arrays.equals(mine, 0, whole, other, 0, whole)
                && (rest == 0 || (mine[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0);
    }
}
