package com.fkstrading.local.up;

import com.fkstrading.local.PartFailed;
import com.fkstrading.local.Ports;
import com.fkstrading.local.part.Part;
import com.fkstrading.local.part.Part.Listen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What must be so before anything is started; otherwise one sentence for each thing that is not.
final class Preflight {

    private Preflight() {}

    /// @throws PartFailed when a jar is missing or a port is taken
    static void check(List<Part> parts) {
        var complaints = new ArrayList<String>();
        parts.forEach(part -> part.missing().ifPresent(complaints::add));
        Map<Integer, Listen> claimed = new HashMap<>();
        for (var part : parts) {
            for (var listen : part.listens()) {
                var other = claimed.putIfAbsent(listen.port(), listen);
                if (other != null) {
                    complaints.add(claimedTwice(listen, other));
                } else if (!Ports.isFree(listen.port())) {
                    complaints.add(taken(listen));
                }
            }
        }
        if (!complaints.isEmpty()) {
            throw new PartFailed(String.join("\n", complaints));
        }
    }

    private static String taken(Listen listen) {
        return "Port %d is taken, which %s needs; stop the program that listens there, or move %s with %s%s."
                .formatted(
                        listen.port(),
                        listen.use(),
                        listen.isManagement() ? "both ports of the service" : "it",
                        listen.variable(),
                        listen.isManagement() ? " (management is that port plus 1000)" : "");
    }

    private static String claimedTwice(Listen one, Listen other) {
        return "Port %d is given to %s and to %s; move one with %s or %s."
                .formatted(one.port(), other.use(), one.use(), other.variable(), one.variable());
    }
}
