package com.fkstrading.paper.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.error.ApiError;
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
        assertRejected(() -> window.check(SENT.plusMillis(2001)));
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
        assertRejected(() -> window.check(SENT.minusMillis(1000)));
    }

    @Test
    void microsecondsAndFractionsOfAMillisecondAreUnderstood() {
        var window = window("timestamp=1499827319559123&recvWindow=0.5");

        assertThat(window.timestamp()).isEqualTo(SENT.plusNanos(123_000));
        assertThat(window.length()).isEqualTo(Duration.ofNanos(500_000));
    }

    @Test
    void windowOfMoreThanAMinuteIsRejected() {
        assertThatThrownBy(() -> window("timestamp=1499827319559&recvWindow=60001"))
                .isInstanceOf(ApiError.class)
                .hasMessage("recvWindow must be less than 60000.");
    }

    @Test
    void missingTimestampIsNamed() {
        assertThatThrownBy(() -> window("recvWindow=5000"))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("'timestamp'");
    }

    private static ReceiveWindow window(String query) {
        return ReceiveWindow.of(Parameters.of(query, ""));
    }

    private static void assertRejected(Runnable check) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        ApiError.class, error -> assertThat(error.code()).isEqualTo(-1021));
    }
}
