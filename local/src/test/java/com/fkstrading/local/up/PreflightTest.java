package com.fkstrading.local.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.local.PartFailed;
import com.fkstrading.local.Ports;
import com.fkstrading.local.part.Part;
import com.fkstrading.local.part.Parts;
import com.fkstrading.local.part.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir Path folder;

    @Test
    void takenPortIsNamedWithItsPartAndTheVariableThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> Preflight.check(foundations(Map.of("KAFKA_PORT", port))))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining("Port " + port + " is taken")
                    .hasMessageContaining("which Kafka needs")
                    .hasMessageContaining("KAFKA_PORT");
        }
    }

    @Test
    void takenManagementPortSaysWhichPortItFollows() throws IOException {
        try (var taken = new ServerSocket(Ports.free() % 20_000 + 20_000)) {
            var port = Integer.toString(taken.getLocalPort() - 1_000);

            assertThatThrownBy(() -> Preflight.check(parts(Map.of("API_PORT", port)).services()))
                    .hasMessageContaining(
                            "Port %d is taken, which api needs for management"
                                    .formatted(taken.getLocalPort()))
                    .hasMessageContaining("set API_PORT to another port");
        }
    }

    @Test
    void portOfAllInterfacesIsTakenToo() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> Preflight.check(foundations(Map.of("KAFKA_PORT", port))))
                    .hasMessageContaining("Port " + port + " is taken");
        }
    }

    @Test
    void onePortForTwoPartsIsRefused() {
        var port = Integer.toString(Ports.free());

        assertThatThrownBy(
                        () ->
                                Preflight.check(
                                        foundations(
                                                Map.of("KAFKA_PORT", port, "POSTGRES_PORT", port))))
                .hasMessageContaining("Port " + port + " is given to Kafka and to Postgres")
                .hasMessageContaining("KAFKA_PORT or POSTGRES_PORT");
    }

    @Test
    void everyMissingJarIsNamedAtOnce() {
        assertThatThrownBy(() -> Preflight.check(parts(Map.of()).services()))
                .hasMessageContaining("The jar of ingest is missing")
                .hasMessageContaining("The jar of api is missing");
    }

    @Test
    void freePortsPass() {
        assertThatCode(() -> Preflight.check(foundations(Map.of()))).doesNotThrowAnyException();
    }

    private List<Part> foundations(Map<String, String> changed) {
        return parts(changed).foundations();
    }

    private Parts parts(Map<String, String> changed) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_PORT", Integer.toString(Ports.free()));
        environment.put("POSTGRES_PORT", Integer.toString(Ports.free()));
        environment.putAll(changed);
        return Parts.of(new Settings(folder, folder.resolve("data"), environment), "token");
    }
}
