package com.fkstrading.api.kafka;

import static com.fkstrading.api.Authorized.given;
import static org.hamcrest.Matchers.greaterThan;

import com.fkstrading.api.Eventually;
import com.fkstrading.api.SampleSignal;
import com.fkstrading.api.SentSignal;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.DriverManager;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class WaitingForPostgresTest {

    @TestHTTPResource(value = "/ready", management = true)
    URI ready;

    @Test
    void whileNothingCanBeWrittenItShowsAndAfterwardsNothingIsMissing() throws Throwable {
        var postgres = TestPostgres.shared();
        try (var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table api.signals in exclusive mode");
            new SentSignal(new SampleSignal("waiting-1", "waiting", Instant.now())).received();

            Eventually.holds(
                    () ->
                            given().get(ready)
                                    .then()
                                    .statusCode(200)
                                    .body(
                                            "checks.find { it.name == 'threads' }.data.projection",
                                            greaterThan(3)));
            connection.rollback();
        }

        Eventually.holds(() -> given().get("/signals/waiting-1").then().statusCode(200));
        Eventually.holds(() -> given().get(ready).then().statusCode(200));
    }
}
