package com.fkstrading.local.up;

import com.fkstrading.local.PartFailed;
import com.fkstrading.local.Ports;
import com.fkstrading.local.part.Part;
import com.fkstrading.local.part.Part.Listen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must be so before anything is started; otherwise one sentence for each thing that is not.
final class Preflight {

    private Preflight() {}

    /// @throws PartFailed when a jar is missing or a port is taken
    static void check(List<Part> parts) {
        var complaints = new ArrayList<String>();
        parts.forEach(part -> part.missing().ifPresent(complaints::add));
        Map<Integer, Listen> claimed = new HashMap<>();
        for (var part : parts) {
            part.listens().stream()
                    .flatMap(listen -> complaint(listen, claimed).stream())
                    .findFirst()
                    .ifPresent(complaints::add);
        }
        if (!complaints.isEmpty()) {
            throw new PartFailed(String.join("\n", complaints));
        }
    }

    private static Optional<String> complaint(Listen listen, Map<Integer, Listen> claimed) {
        var other = claimed.putIfAbsent(listen.port(), listen);
        if (other != null) {
            return Optional.of(claimedTwice(listen, other));
        }
        return Ports.isFree(listen.port()) ? Optional.empty() : Optional.of(taken(listen));
    }

    private static String taken(Listen listen) {
        return "Port %d is taken, which %s needs%s; stop the program that listens there, or set %s to another port%s."
                .formatted(
                        listen.port(),
                        listen.part(),
                        listen.isManagement() ? " for management" : "",
                        listen.variable(),
                        listen.isManagement() ? " (management is that port plus 1000)" : "");
    }

    private static String claimedTwice(Listen one, Listen other) {
        return "Port %d is given to %s and to %s; move one with %s or %s."
                .formatted(one.port(), other.part(), one.part(), other.variable(), one.variable());
    }
}
