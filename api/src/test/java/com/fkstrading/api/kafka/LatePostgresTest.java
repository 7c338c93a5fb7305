package com.fkstrading.api.kafka;

import static com.fkstrading.api.Authorized.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fkstrading.api.Eventually;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(LatePostgresTest.NoPostgres.class)
class LatePostgresTest {

    @Inject Vertx vertx;

    @TestHTTPResource(value = "/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/health", management = true)
    URI live;

    @Test
    void theServiceWaitsForItsDatabaseAndCommandsPassMeanwhile() throws Throwable {
        given().get(live).then().statusCode(200);
        Eventually.holds(() -> given().get(ready).then().statusCode(200));
        given().get("/signals")
                .then()
                .statusCode(503)
                .body("error", startsWith("Postgres does not answer"));
        given().contentType("application/json")
                .body("{\"action\":\"resume\",\"by\":\"ops\",\"why\":\"drill\"}")
                .post("/control")
                .then()
                .statusCode(202);
        Eventually.holds(() -> given().get("/control").then().body("known", equalTo(true)));

        var forwarder = forwardTo(URI.create(TestPostgres.shared().url()));
        try {
            Eventually.holds(() -> given().get("/signals").then().statusCode(200));
        } finally {
            forwarder.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /// From now on the database answers at its address.
    private NetServer forwardTo(URI postgres) {
        var client = vertx.createNetClient();
        var server =
                vertx.createNetServer()
                        .connectHandler(
                                incoming -> {
                                    incoming.pause();
                                    client.connect(postgres.getPort(), postgres.getHost())
                                            .onFailure(failure -> incoming.close())
                                            .onSuccess(
                                                    outgoing -> {
                                                        incoming.pipeTo(outgoing);
                                                        outgoing.pipeTo(incoming);
                                                    });
                                });
        int port = ConfigProvider.getConfig().getValue("late.postgres.port", Integer.class);
        return server.listen(port, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    /// Points the service at a port where nothing listens.
    public static final class NoPostgres implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            var postgres = TestPostgres.shared();
            var port = Integer.toString(freePort());
            var real = URI.create(postgres.url());
            return Map.of(
                    "DATABASE_URL",
                    postgres.url().replace(":" + real.getPort(), ":" + port),
                    "DATABASE_USER",
                    postgres.user(),
                    "DATABASE_PASSWORD",
                    postgres.password(),
                    "late.postgres.port",
                    port);
        }

        @Override
        public void stop() {}

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException cause) {
                throw new IllegalStateException(cause);
            }
        }
    }
}
