package com.fkstrading.paper.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String ORDER = "/api/v3/order";

    private final Faults faults = new Faults();

    @Test
    void faultEndsAfterItsCount() {
        faults.set(List.of(fault(FaultKind.ERROR_AFTER, 1, 2, 0, null, null)));

        assertThat(hits(4)).containsExactly(true, true, false, false);
        assertThat(faults.list().getFirst().injected()).isEqualTo(2);
    }

    @Test
    void sameSeedHitsTheSameRequests() {
        faults.set(List.of(fault(FaultKind.SLOW, 0.5, null, 7, null, null)));
        var first = hits(200);
        faults.set(List.of(fault(FaultKind.SLOW, 0.5, null, 7, null, null)));

        assertThat(hits(200)).isEqualTo(first).contains(true, false);
    }

    @Test
    void anotherSeedHitsOtherRequests() {
        faults.set(List.of(fault(FaultKind.SLOW, 0.5, null, 7, null, null)));
        var first = hits(200);
        faults.set(List.of(fault(FaultKind.SLOW, 0.5, null, 8, null, null)));

        assertThat(hits(200)).isNotEqualTo(first);
    }

    @Test
    void faultHitsOnlyItsPathAndMethod() {
        faults.set(List.of(fault(FaultKind.BANNED, 1, null, 0, ORDER, "POST")));

        assertThat(faults.next("POST", ORDER)).isPresent();
        assertThat(faults.next("GET", ORDER)).isEmpty();
        assertThat(faults.next("POST", ORDER + "/test")).isEmpty();
    }

    @Test
    void requestMeetsTheFirstFaultThatIsDue() {
        faults.set(
                List.of(
                        fault(FaultKind.SLOW, 1, 1, 0, null, null),
                        fault(FaultKind.BANNED, 1, null, 0, null, null)));

        assertThat(faults.next("GET", ORDER).orElseThrow().kind()).isEqualTo(FaultKind.SLOW);
        assertThat(faults.next("GET", ORDER).orElseThrow().kind()).isEqualTo(FaultKind.BANNED);
    }

    @Test
    void newFaultsReplaceTheOldOnes() {
        faults.set(List.of(fault(FaultKind.BANNED, 1, null, 0, null, null)));
        faults.set(List.of());

        assertThat(faults.next("GET", ORDER)).isEmpty();
    }

    private List<Boolean> hits(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(request -> faults.next("POST", ORDER).isPresent())
                .toList();
    }

    private static Fault fault(
            FaultKind kind,
            double probability,
            Integer count,
            long seed,
            String path,
            String method) {
        return new Fault(
                kind,
                new Fault.Trigger(probability, count, seed, path, method),
                new Fault.Effect(503, 0, 1));
    }
}
