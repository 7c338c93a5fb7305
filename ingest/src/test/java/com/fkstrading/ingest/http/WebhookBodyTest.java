package com.fkstrading.ingest.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.testing.KafkaResource;
import com.sun.management.ThreadMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// When and how a webhook's body is read, seen from the connection.
@Tag("kafka")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IngestResource.class)
class WebhookBodyTest {

    private static final String PATH = "/webhook/tradingview/" + IngestResource.SECRET;
    private static final int LIMIT_MILLIS = 10_000;

    @TestHTTPResource URI endpoint;

    @TestHTTPResource(value = "/ready", management = true)
    URI management;

    @BeforeEach
    void whenReady() {
        var operator = new IngestClient(management);
        assertThat(IngestClient.eventually(() -> operator.get("/ready").statusCode() == 200))
                .isTrue();
    }

    @Test
    void addressIsRefusedBeforeTheBodyComesAndTheConnectionStaysUsable() throws IOException {
        try (var connection = new Connection()) {
            connection.send(head("X-Forwarded-For: 203.0.113.9", "Content-Length: 5"));
            assertThat(connection.status()).isEqualTo(403);

            connection.send("12345" + head("Content-Length: 2") + "{}");
            assertThat(connection.status()).isEqualTo(202);
        }
    }

    @Test
    void wrongTokenIsRefusedBeforeTheBodyComes() throws IOException {
        try (var connection = new Connection()) {
            connection.send(head("Content-Length: 5").replace(IngestResource.SECRET, "wrong"));
            assertThat(connection.status()).isEqualTo(401);
        }
    }

    @Test
    void bodyThatDoesNotComeIsAnswered503BeforeTradingViewGivesUp() throws IOException {
        try (var connection = new Connection()) {
            long startedAt = System.nanoTime();
            connection.send(head("Content-Length: 5") + "12");
            assertThat(connection.status()).isEqualTo(503);
            assertThat(System.nanoTime() - startedAt).isLessThan(TimeUnit.SECONDS.toNanos(3));
        }
    }

    @Test
    void manySmallChunksAreNotCopiedAnewEachTime() throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var connection = new Connection()) {
            long before = threads.getTotalThreadAllocatedBytes();
            connection.send(
                    head("Transfer-Encoding: chunked") + "1\r\nx\r\n".repeat(65_000) + "0\r\n\r\n");
            assertThat(connection.status()).isIn(202, 503);
            assertThat(threads.getTotalThreadAllocatedBytes() - before).isLessThan(500_000_000);
        }
    }

    @Test
    void oversizedBodyOnHttp2EndsItsStreamAndNotTheConnection() throws IOException {
        try (var connection = new Http2Connection(endpoint)) {
            connection.post(PATH, 3_000_000);
            assertThat(connection.status()).isEqualTo("413");
            assertThat(connection.isReset()).isTrue();

            connection.post(PATH, 10);
            assertThat(connection.status()).isEqualTo("202");
        }
    }

    private String head(String... headers) {
        return "POST "
                + PATH
                + " HTTP/1.1\r\nHost: x\r\n"
                + String.join("\r\n", headers)
                + "\r\n\r\n";
    }

    private final class Connection implements AutoCloseable {

        private final Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        private final BufferedReader answers;

        Connection() throws IOException {
            socket.setSoTimeout(LIMIT_MILLIS);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
        }

        /// Of the next answer.
        int status() throws IOException {
            String line = answers.readLine();
            while (line != null && !line.contains("HTTP/1.1 ")) {
                line = answers.readLine();
            }
            assertThat(line).as("status line").isNotNull();
            return Integer.parseInt(line.substring(line.indexOf("HTTP/1.1 ") + 9).split(" ")[0]);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
