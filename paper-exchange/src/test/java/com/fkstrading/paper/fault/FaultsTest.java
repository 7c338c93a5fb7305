package com.fkstrading.paper.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String ORDER = "/api/v3/order";

    private final Faults faults = new Faults();

    @Test
    void countEndsAFault() {
        faults.set(List.of(fault(FaultKind.ERROR_AFTER, 1, 2, 0, null, null)));

        assertThat(strikes(4)).containsExactly(true, true, false, false);
        assertThat(faults.list().getFirst().struck()).isEqualTo(2);
    }

    @Test
    void seedRepeatsTheSameStrikes() {
        faults.set(List.of(fault(FaultKind.SLOW, 0.5, null, 7, null, null)));
        var first = strikes(200);
        faults.set(List.of(fault(FaultKind.SLOW, 0.5, null, 7, null, null)));

        assertThat(strikes(200)).isEqualTo(first).contains(true, false);
    }

    @Test
    void anotherSeedStrikesOtherwise() {
        faults.set(List.of(fault(FaultKind.SLOW, 0.5, null, 7, null, null)));
        var first = strikes(200);
        faults.set(List.of(fault(FaultKind.SLOW, 0.5, null, 8, null, null)));

        assertThat(strikes(200)).isNotEqualTo(first);
    }

    @Test
    void pathAndMethodNarrowAFault() {
        faults.set(List.of(fault(FaultKind.BANNED, 1, null, 0, ORDER, "POST")));

        assertThat(faults.strike("POST", ORDER)).isPresent();
        assertThat(faults.strike("GET", ORDER)).isEmpty();
        assertThat(faults.strike("POST", ORDER + "/test")).isEmpty();
    }

    @Test
    void firstFaultThatStrikesIsTheOneThatHappens() {
        faults.set(
                List.of(
                        fault(FaultKind.SLOW, 1, 1, 0, null, null),
                        fault(FaultKind.BANNED, 1, null, 0, null, null)));

        assertThat(faults.strike("GET", ORDER).orElseThrow().kind()).isEqualTo(FaultKind.SLOW);
        assertThat(faults.strike("GET", ORDER).orElseThrow().kind()).isEqualTo(FaultKind.BANNED);
    }

    @Test
    void settingReplacesWhatWasSet() {
        faults.set(List.of(fault(FaultKind.BANNED, 1, null, 0, null, null)));
        faults.set(List.of());

        assertThat(faults.strike("GET", ORDER)).isEmpty();
    }

    private List<Boolean> strikes(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(request -> faults.strike("POST", ORDER).isPresent())
                .toList();
    }

    private static Fault fault(
            FaultKind kind,
            double probability,
            Integer count,
            long seed,
            String path,
            String method) {
        return new Fault(kind, probability, count, seed, 503, 0, 1, path, method);
    }
}
