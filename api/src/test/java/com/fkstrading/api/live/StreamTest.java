package com.fkstrading.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.api.Authorized;
import com.fkstrading.api.SampleSignal;
import com.fkstrading.api.SentSignal;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class StreamTest {

    @TestHTTPResource("/stream")
    URI stream;

    @Test
    @Timeout(60)
    void aStoredChangeReachesWhoListens() throws Exception {
        var request =
                HttpRequest.newBuilder(stream)
                        .header("Authorization", "Bearer " + Authorized.TOKEN)
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofLines());
            assertThat(response.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            try (var lines = response.body()) {
                var seen = lines.iterator();
                assertThat(seen.next()).startsWith(":connected");

                new SentSignal(new SampleSignal("live-1", "live", Instant.now())).received();

                String line;
                do {
                    line = seen.next();
                } while (!line.contains("live-1"));
                assertThat(line)
                        .startsWith("data:{\"type\":\"signal\",\"row\":{\"signalId\":\"live-1\"")
                        .contains("\"status\":\"received\"");
            }
            client.shutdownNow();
        }
    }
}
