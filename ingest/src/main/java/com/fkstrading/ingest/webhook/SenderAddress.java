package com.fkstrading.ingest.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the address that sent a webhook, and checks whether it is allowed.
///
/// @param allowed who may send; empty means everybody
/// @param trustedProxies whose `X-Forwarded-For` is trusted
public record SenderAddress(List<AddressRange> allowed, List<AddressRange> trustedProxies) {

    private static final int DOTS_OF_IPV4 = 3;

    public SenderAddress {
        allowed = List.copyOf(allowed);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /// The last hop that is no trusted proxy, over all lines; the first hop where all are. Empty
    /// when that hop is no address.
    ///
    /// @param peer the connection's other end as a literal address, or null
    /// @param forwardedFor the header's lines, in order
    public Optional<InetAddress> of(@Nullable String peer, List<String> forwardedFor) {
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        var sender = literal(peer);
        for (int next = forwardedFor.isEmpty() ? -1 : hops.length - 1;
                next >= 0 && sender.filter(this::isProxy).isPresent();
                next--) {
            sender = literal(hops[next].strip());
        }
        return sender;
    }

    /// If senders are listed, an unknown address is not allowed.
    public boolean allows(Optional<InetAddress> sender) {
        return allowed.isEmpty()
                || sender.filter(address -> contains(allowed, address)).isPresent();
    }

    static String text(InetAddress address) {
        return address.getHostAddress();
    }

    private boolean isProxy(InetAddress address) {
        return contains(trustedProxies, address);
    }

    private static boolean contains(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /// Whole addresses only: elsewhere, a single number may count as an address.
    private static Optional<InetAddress> literal(@Nullable String text) {
        if (text == null || !isWhole(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(String text) {
        return text.indexOf(':') >= 0
                || text.chars().filter(letter -> letter == '.').count() == DOTS_OF_IPV4;
    }
}
