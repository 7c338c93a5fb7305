package com.fkstrading.api.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.api.control.ControlAccess.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlAccessTest {

    private static final ControlAccess OPEN = new ControlAccess(Optional.empty());
    private static final ControlAccess GUARDED = new ControlAccess(Optional.of("a-long-token"));

    @ParameterizedTest
    @CsvSource({"127.0.0.1,localhost", "0:0:0:0:0:0:0:1,[::1]", "127.0.0.1,127.0.0.1"})
    void withoutATokenThisMachineMayCommand(String peer, String host) {
        assertThat(OPEN.decide(peer, host, null)).isEqualTo(new Verdict.Granted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "2001:db8:0:0:0:0:0:1"})
    void withoutATokenNobodyElseMay(String peer) {
        assertThat(OPEN.decide(peer, "localhost", null)).isInstanceOf(Verdict.Forbidden.class);
    }

    @Test
    void aForeignSitesNameThatPointsAtThisMachineIsForbidden() {
        assertThat(OPEN.decide("127.0.0.1", "evil.example", null))
                .isEqualTo(
                        new Verdict.Forbidden(
                                "Host: 'evil.example'; expected localhost,"
                                        + " as CONTROL_TOKEN is not set"));
    }

    @Test
    void theTokenGrantsFromAnywhere() {
        assertThat(GUARDED.decide("10.0.0.5", "fks.example", "Bearer a-long-token"))
                .isEqualTo(new Verdict.Granted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer another", "Basic a-long-token", "Bearer "})
    void withATokenNothingElseGrantsNotEvenOnThisMachine(String authorization) {
        assertThat(GUARDED.decide("127.0.0.1", "localhost", authorization))
                .isInstanceOf(Verdict.Unauthorized.class);
    }

    @Test
    void aMissingHeaderIsNamed() {
        assertThat(GUARDED.decide("127.0.0.1", "localhost", null))
                .isEqualTo(
                        new Verdict.Unauthorized(
                                "Authorization: missing; expected 'Bearer' and the control"
                                        + " token"));
    }
}
