package com.fkstrading.local.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.local.component.Component;
import com.fkstrading.local.component.Components;
import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.environment.LocalSettings;
import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.LoopbackPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCheckTest {

    @TempDir Path folder;

    @Test
    void takenPortIsNamedWithItsComponentAndTheVariableThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> StartupCheck.check(infrastructure(Map.of("KAFKA_PORT", port))))
                    .isInstanceOf(ComponentFailed.class)
                    .hasMessageContaining("Port " + port + " is taken")
                    .hasMessageContaining("which Kafka needs")
                    .hasMessageContaining("KAFKA_PORT");
        }
    }

    @Test
    void takenManagementPortSaysWhichPortItFollows() throws IOException {
        try (var taken = new ServerSocket(LoopbackPorts.free())) {
            var port = Integer.toString(taken.getLocalPort() - 1_000);

            assertThatThrownBy(
                            () ->
                                    StartupCheck.check(
                                            components(Map.of("API_PORT", port)).services()))
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

            assertThatThrownBy(() -> StartupCheck.check(infrastructure(Map.of("KAFKA_PORT", port))))
                    .hasMessageContaining("Port " + port + " is taken");
        }
    }

    @Test
    void onePortForTwoComponentsIsRefused() {
        var port = Integer.toString(LoopbackPorts.free());

        assertThatThrownBy(
                        () ->
                                StartupCheck.check(
                                        infrastructure(
                                                Map.of("KAFKA_PORT", port, "POSTGRES_PORT", port))))
                .hasMessageContaining("Port " + port + " is given to Kafka and to Postgres")
                .hasMessageContaining("KAFKA_PORT or POSTGRES_PORT");
    }

    @Test
    void everyMissingJarIsNamedAtOnce() {
        assertThatThrownBy(() -> StartupCheck.check(components(Map.of()).services()))
                .hasMessageContaining("The jar of ingest is missing")
                .hasMessageContaining("The jar of api is missing");
    }

    @Test
    void freePortsPass() {
        assertThatCode(() -> StartupCheck.check(infrastructure(Map.of())))
                .doesNotThrowAnyException();
    }

    private List<Component> infrastructure(Map<String, String> changed) {
        return components(changed).infrastructure();
    }

    private Components components(Map<String, String> changed) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_PORT", Integer.toString(LoopbackPorts.free()));
        environment.put("POSTGRES_PORT", Integer.toString(LoopbackPorts.free()));
        environment.putAll(changed);
        var settings = new LocalSettings(folder, folder.resolve("data"), environment);
        return Components.of(new ChildEnvironment(settings, "token"));
    }
}
