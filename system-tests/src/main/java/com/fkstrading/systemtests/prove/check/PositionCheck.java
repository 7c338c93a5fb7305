package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.EVERY_FILL_BOOKED_ONCE;
import static com.fkstrading.systemtests.prove.promise.Promise.POSITION_IS_SUM_OF_FILLS;
import static java.util.stream.Collectors.toSet;

import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.HeldPosition;
import com.fkstrading.systemtests.prove.evidence.Holdings;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.util.Set;
import java.util.stream.Stream;

/// At rest, the positions that streams decides by are the sums of the fills, and what they reserve
/// is what open sales may still sell.
record PositionCheck(Evidence evidence, Violations violations) {

    void run() {
        Stream.concat(
                        evidence.topics().requests().stream().map(it -> it.ref().account()),
                        evidence.positions().all().stream().map(HeldPosition::account))
                .distinct()
                .forEach(this::check);
    }

    private void check(String account) {
        var holdings = Holdings.after(evidence.topics().eventsOf(account));
        var requests = evidence.topics().requestsOf(account);
        Set<HeldPosition.Key> uncertain =
                requests.stream()
                        .filter(it -> violations.has(EVERY_FILL_BOOKED_ONCE, it.clientOrderId()))
                        .map(it -> HeldPosition.Key.of(it.terms()))
                        .collect(toSet());
        Stream.concat(
                        requests.stream().map(it -> HeldPosition.Key.of(it.terms())),
                        evidence.positions().of(account).map(HeldPosition::key))
                .distinct()
                // One fault is reported once: wrong fills make wrong positions.
                .filter(key -> !uncertain.contains(key))
                .forEach(key -> compare(holdings.position(account, key, requests)));
    }

    private void compare(HeldPosition expected) {
        var reported = evidence.positions().of(expected.account(), expected.key());
        if (!reported.equals(expected)) {
            violations.add(
                    POSITION_IS_SUM_OF_FILLS,
                    expected.id(),
                    "the fills add up to %s, streams holds %s".formatted(expected, reported));
        }
    }
}
