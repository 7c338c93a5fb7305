package com.fkstrading.ingest.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignalIdsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final SignalIds signalIds = new SignalIds();

    @Test
    void idIsAUuidOfVersion7() {
        var id = UUID.fromString(signalIds.next(NOON).value());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void laterIdSortsLater() {
        assertThat(IntStream.range(0, 500).mapToObj(n -> id(NOON.plusMillis(n))).toList())
                .isSorted();
    }

    @Test
    void idsOfOneInstantDiffer() {
        assertThat(IntStream.range(0, 500).mapToObj(n -> id(NOON)).toList())
                .doesNotHaveDuplicates();
    }

    private String id(Instant receivedAt) {
        return signalIds.next(receivedAt).value();
    }
}
