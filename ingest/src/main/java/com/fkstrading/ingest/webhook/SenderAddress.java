package com.fkstrading.ingest.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Finds the address that sent a webhook, and says whether it may.
///
/// @param allowed who may send; empty means everybody
/// @param trustedProxies whose `X-Forwarded-For` is believed
public record SenderAddress(List<AddressRange> allowed, List<AddressRange> trustedProxies) {

    public SenderAddress {
        allowed = List.copyOf(allowed);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /// The nearest hop that is no trusted proxy of ours; empty when that hop gives no address.
    ///
    /// @param peer a literal address, or null
    /// @param forwardedFor the header's value, or null
    public Optional<InetAddress> of(String peer, String forwardedFor) {
        var hop = literal(peer);
        if (forwardedFor == null) {
            return hop;
        }
        String[] hops = forwardedFor.split(",");
        for (int next = hops.length - 1;
                next >= 0 && hop.filter(this::isProxy).isPresent();
                next--) {
            hop = literal(hops[next].strip());
        }
        return hop;
    }

    /// An unknown address is let in only where everybody is.
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

    private static Optional<InetAddress> literal(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
