package com.fkstrading.paper.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.refusal.Refused;
import com.fkstrading.paper.request.Parameters;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceiveWindowTest {

    private static final Instant SENT = Instant.ofEpochMilli(1_499_827_319_559L);

    @Test
    void requestCountsUpToTheEndOfItsWindow() {
        var window = window("timestamp=1499827319559&recvWindow=2000");

        assertThatCode(() -> window.check(SENT.plusMillis(2000))).doesNotThrowAnyException();
        assertRefused(() -> window.check(SENT.plusMillis(2001)));
    }

    @Test
    void windowIsFiveSecondsUnlessSaid() {
        var window = window("timestamp=1499827319559");

        assertThat(window.length()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void timestampMayLeadByLessThanASecond() {
        var window = window("timestamp=1499827319559");

        assertThatCode(() -> window.check(SENT.minusMillis(999))).doesNotThrowAnyException();
        assertRefused(() -> window.check(SENT.minusMillis(1000)));
    }

    @Test
    void microsecondsAndFractionsOfAMillisecondAreUnderstood() {
        var window = window("timestamp=1499827319559123&recvWindow=0.5");

        assertThat(window.timestamp()).isEqualTo(SENT.plusNanos(123_000));
        assertThat(window.length()).isEqualTo(Duration.ofNanos(500_000));
    }

    @Test
    void windowOfMoreThanAMinuteIsRefused() {
        assertThatThrownBy(() -> window("timestamp=1499827319559&recvWindow=60001"))
                .isInstanceOf(Refused.class)
                .hasMessage("recvWindow must be less than 60000.");
    }

    @Test
    void missingTimestampIsNamed() {
        assertThatThrownBy(() -> window("recvWindow=5000"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'timestamp'");
    }

    private static ReceiveWindow window(String query) {
        return ReceiveWindow.of(Parameters.of(query, ""));
    }

    private static void assertRefused(Runnable check) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(-1021));
    }
}
