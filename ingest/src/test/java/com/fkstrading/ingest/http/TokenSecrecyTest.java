package com.fkstrading.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The token is in the URL, so nothing may write the URL down.
@Tag("kafka")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IngestResource.class)
class TokenSecrecyTest {

    private static final String TOKEN = IngestResource.SECRET;

    @TestHTTPResource URI endpoint;

    @TestHTTPResource(value = "/metrics", management = true)
    URI management;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    logged.add(line.getMessage() + line.getThrown());
                    for (Object parameter :
                            line.getParameters() == null ? new Object[0] : line.getParameters()) {
                        logged.add(String.valueOf(parameter));
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void neitherMetricsNorLogsKnowTheToken() throws IOException {
        var sender = new IngestClient(endpoint);
        for (String path :
                List.of(
                        "/webhook/tradingview/" + TOKEN,
                        "/webhook/nobody/" + TOKEN,
                        "/webhook/tradingview/" + TOKEN + "/more",
                        "/webhook/" + TOKEN,
                        "/" + TOKEN)) {
            sender.post(path, "{}");
            sender.get(path);
        }
        assertThat(raw("POST /webhook/tradingview/" + TOKEN + "%zz HTTP/1.1"))
                .startsWith("HTTP/1.1 4");
        assertThat(raw("POST /webhook/tradingview/" + TOKEN + " HTTP/9.9")).isNotNull();

        String metrics = new IngestClient(management).get("/metrics").body();
        assertThat(metrics).contains("fks_ingest_webhooks_total").doesNotContain(TOKEN);
        assertThat(logged).noneMatch(line -> line.contains(TOKEN));
    }

    private String raw(String requestLine) throws IOException {
        try (var socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            var request =
                    requestLine + "\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.setSoTimeout(5_000);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
