package com.fkstrading.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.local.Ports;
import com.fkstrading.local.run.ProcessId;
import com.fkstrading.local.run.RunState;
import com.fkstrading.local.run.RunState.RunningPart;
import com.fkstrading.local.status.SystemStatus.State;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemStatusTest {

    private static final ProcessId SELF = ProcessId.of(ProcessHandle.current());

    private volatile int readiness = 200;
    private HttpServer management;

    @BeforeEach
    void startManagementPort() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        management = HttpServer.create(address, 0);
        management.createContext(
                "/",
                exchange -> {
                    var isReadiness = exchange.getRequestURI().getPath().equals("/ready");
                    exchange.sendResponseHeaders(isReadiness ? readiness : 200, -1);
                    exchange.close();
                });
        management.start();
    }

    @AfterEach
    void stopManagementPort() {
        management.stop(0);
    }

    @Test
    void partIsWhatItsManagementPortSays() {
        assertThat(state(SELF)).isEqualTo(State.READY);
        readiness = 503;
        assertThat(state(SELF)).isEqualTo(State.LIVE);
        management.stop(0);
        assertThat(state(SELF)).isEqualTo(State.DOWN);
    }

    @Test
    void partWhoseProcessIsAnotherOneIsDown() {
        assertThat(state(new ProcessId(SELF.pid(), Instant.EPOCH))).isEqualTo(State.DOWN);
    }

    @Test
    void partWithoutManagementPortIsReadyWhileItListens() {
        assertThat(part("kafka", management.getAddress().getPort()).state()).isEqualTo(State.READY);
        assertThat(part("kafka", Ports.free()).state()).isEqualTo(State.DOWN);
    }

    @Test
    void memoryOfEachPartIsSummedUp() {
        var status = status(new RunningPart("ingest", SELF, 1, managementPort(), 3));

        assertThat(status.parts()).allMatch(part -> part.rssBytes() > 10_000_000);
        assertThat(status.rssBytes())
                .isEqualTo(
                        status.parts().stream().mapToLong(SystemStatus.PartStatus::rssBytes).sum());
    }

    @Test
    void jsonHasTheNamesThatScriptsRelyOn() {
        var json =
                Json.MAPPER.valueToTree(
                        status(new RunningPart("ingest", SELF, 8000, managementPort(), 3)));

        var part = json.path("parts").path(1);
        assertThat(part.path("name").textValue()).isEqualTo("ingest");
        assertThat(part.path("state").textValue()).isEqualTo("ready");
        assertThat(part.path("pid").longValue()).isEqualTo(SELF.pid());
        assertThat(part.path("restarts").intValue()).isEqualTo(3);
        assertThat(part.path("rssBytes").longValue()).isPositive();
        assertThat(json.path("ready").booleanValue()).isTrue();
    }

    private int managementPort() {
        return management.getAddress().getPort();
    }

    private State state(ProcessId process) {
        return status(new RunningPart("ingest", process, 1, managementPort(), 0))
                .parts()
                .getLast()
                .state();
    }

    private SystemStatus.PartStatus part(String name, int port) {
        return status(new RunningPart(name, SELF, port, 0, 0)).parts().getLast();
    }

    private static SystemStatus status(RunningPart part) {
        return SystemStatus.of(new RunState(SELF, true, List.of(part)));
    }
}
