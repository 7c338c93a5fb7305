package com.fkstrading.systemtests.endtoend;

import static com.fkstrading.systemtests.endtoend.Signals.alert;
import static com.fkstrading.systemtests.endtoend.Signals.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A halt that only execution can enforce: streams has decided already.
@ExtendWith(SharedSystem.class)
class ExecutionHaltIT {

    /// The exchange asks for a pause, so that the order waits in execution.
    private static final String PAUSE =
            """
            [{"kind": "TOO_MANY_REQUESTS", "path": "/api/v3/order", "method": "POST",
              "count": 1, "retryAfterSeconds": 10}]
            """;

    private final Signals signals;
    private final PrivateSystem system;

    ExecutionHaltIT(Signals signals) {
        this.signals = signals;
        this.system = signals.system();
    }

    @Test
    void orderThatWaitsForTheExchangeIsDeniedByAHaltAndNeverReachesIt() {
        signals.path(signals.accepted(alert()), "filled");
        system.put("PAPER_EXCHANGE_PORT", "/admin/faults", PAUSE);
        String waiting = signals.accepted(alert());
        system.await(
                "PAPER_EXCHANGE_PORT",
                "/admin/faults",
                faults -> faults.path(0).path("injected").asLong() == 1);

        signals.control("halt");
        JsonNode signal = signals.path(waiting, "order_denied");
        signals.control("resume");
        signals.path(signals.accepted(alert()), "filled");

        assertThat(names(signal)).contains("requested", "submitted").doesNotContain("denied");
        assertThat(signal.path("reason").textValue()).isEqualTo("HALTED");
        assertThat(signals.ordersOf(signal)).isZero();
    }
}
