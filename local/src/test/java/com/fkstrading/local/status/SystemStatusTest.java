package com.fkstrading.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.local.data.RunState;
import com.fkstrading.local.data.RunState.StartedComponent;
import com.fkstrading.local.process.LoopbackPorts;
import com.fkstrading.local.process.ProcessId;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemStatusTest {

    private static final ProcessId SELF = ProcessId.of(ProcessHandle.current());

    private volatile int readiness = 200;
    private volatile String metrics = metrics(20, 0);
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
        management.createContext(
                "/metrics",
                exchange -> {
                    var text = metrics.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, text.length);
                    exchange.getResponseBody().write(text);
                    exchange.close();
                });
        management.start();
    }

    @AfterEach
    void stopManagementPort() {
        management.stop(0);
    }

    @Test
    void componentIsWhatItsManagementPortSays() {
        assertThat(state(SELF)).isEqualTo(ComponentState.READY);
        readiness = 503;
        assertThat(state(SELF)).isEqualTo(ComponentState.LIVE);
        management.stop(0);
        assertThat(state(SELF)).isEqualTo(ComponentState.DOWN);
    }

    @Test
    void componentWhoseProcessIsAnotherOneIsDown() {
        assertThat(state(new ProcessId(SELF.pid(), Instant.EPOCH))).isEqualTo(ComponentState.DOWN);
    }

    @Test
    void componentWithoutManagementPortIsReadyWhileItListens() {
        assertThat(component("kafka", management.getAddress().getPort()).state())
                .isEqualTo(ComponentState.READY);
        assertThat(component("kafka", LoopbackPorts.free()).state()).isEqualTo(ComponentState.DOWN);
    }

    @Test
    void memoryOfEachComponentIsSummedUp() {
        var status = status(new StartedComponent("ingest", SELF, 1, managementPort(), 3));

        assertThat(status.components()).allMatch(component -> component.rssBytes() > 10_000_000);
        assertThat(status.rssBytes())
                .isEqualTo(status.components().stream().mapToLong(ComponentStatus::rssBytes).sum());
    }

    @Test
    void jsonHasTheNamesThatScriptsRelyOn() {
        var json =
                Json.MAPPER.valueToTree(
                        status(new StartedComponent("ingest", SELF, 8000, managementPort(), 3)));

        var component = json.path("components").path(1);
        assertThat(component.path("name").textValue()).isEqualTo("ingest");
        assertThat(component.path("state").textValue()).isEqualTo("ready");
        assertThat(component.path("pid").longValue()).isEqualTo(SELF.pid());
        assertThat(component.path("restarts").intValue()).isEqualTo(3);
        assertThat(component.path("rssBytes").longValue()).isPositive();
        assertThat(json.path("ready").booleanValue()).isTrue();
    }

    @Test
    void systemIsReadyOnceEverySymbolHasAPrice() {
        assertThat(status(ingest()).ready()).isTrue();

        for (var lacking : List.of(metrics(20, 1), metrics(0, 0), "")) {
            metrics = lacking;

            assertThat(status(ingest())).matches(it -> !it.ready() && !it.prices());
        }
    }

    private StartedComponent ingest() {
        return new StartedComponent("ingest", SELF, 1, managementPort(), 0);
    }

    private static String metrics(int symbols, int withoutPrice) {
        return """
        # HELP fks_ingest_symbols Symbols whose prices are published.
        fks_ingest_symbols{exchange="binance"} %d.0
        fks_ingest_symbols_without_price{exchange="binance"} %d.0
        """
                .formatted(symbols, withoutPrice);
    }

    private int managementPort() {
        return management.getAddress().getPort();
    }

    private ComponentState state(ProcessId process) {
        return status(new StartedComponent("ingest", process, 1, managementPort(), 0))
                .components()
                .getLast()
                .state();
    }

    private ComponentStatus component(String name, int port) {
        return status(new StartedComponent(name, SELF, port, 0, 0)).components().getLast();
    }

    private static SystemStatus status(StartedComponent component) {
        return SystemStatus.of(new RunState(SELF, true, List.of(component)));
    }
}
