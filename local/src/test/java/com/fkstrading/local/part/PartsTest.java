package com.fkstrading.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.local.PartFailed;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Path ROOT = Path.of("/checkout");
    private static final Path DATA = Path.of("/checkout/data");

    @Test
    void partsStandInTheOrderOfTheirStart() {
        assertThat(parts(Map.of()).all())
                .extracting(Part::name)
                .containsExactly(
                        "kafka",
                        "postgres",
                        "paper-exchange",
                        "ingest",
                        "streams",
                        "execution",
                        "api");
    }

    @Test
    void standardPortsAreTheDesigns() {
        assertThat(ports(parts(Map.of())))
                .containsExactlyInAnyOrder(
                        8000, 9000, 8001, 9001, 8002, 9002, 8006, 9006, 8100, 9100, 9092, 15432);
    }

    @Test
    void managementPortFollowsItsService() {
        var ingest = service(Map.of("INGEST_PORT", "41000"), "ingest");

        assertThat(ingest.listens()).extracting(Part.Listen::port).containsExactly(41000, 42000);
        assertThat(ingest.environment())
                .containsEntry("INGEST_PORT", "41000")
                .containsEntry("INGEST_MANAGEMENT_PORT", "42000");
    }

    @Test
    void servicesFindBrokerDatabaseAndExchangeOfThisSystem() {
        var environment =
                service(
                                Map.of(
                                        "KAFKA_PORT", "41092",
                                        "POSTGRES_PORT", "41432",
                                        "PAPER_EXCHANGE_PORT", "41100"),
                                "execution")
                        .environment();

        assertThat(environment)
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:41092")
                .containsEntry("DATABASE_URL", "postgresql://localhost:41432/fks")
                .containsEntry("DATABASE_USER", "fks")
                .containsEntry("DATABASE_PASSWORD", "fks")
                .containsEntry("EXCHANGE_URL", "http://localhost:41100")
                // Quarkus would hand it to the Kafka clients as `port`.
                .doesNotContainKey("KAFKA_PORT");
    }

    @Test
    void serviceAndPaperExchangeAgreeOnTheKey() {
        var execution = service(Map.of(), "execution").environment();
        var exchange = service(Map.of(), "paper-exchange").environment();

        assertThat(execution)
                .containsEntry("EXCHANGE_API_KEY", exchange.get("EXCHANGE_API_KEY"))
                .containsEntry("EXCHANGE_API_SECRET", exchange.get("EXCHANGE_API_SECRET"));
    }

    @Test
    void controlTokenIsTheLaunchersOwnAndForApiAlone() {
        var fromShell = Map.of("CONTROL_TOKEN", "from the shell");

        assertThat(service(fromShell, "api").environment())
                .containsEntry("CONTROL_TOKEN", "the control token");
        for (var other : Set.of("ingest", "streams", "execution", "paper-exchange")) {
            assertThat(service(fromShell, other).environment()).doesNotContainKey("CONTROL_TOKEN");
        }
    }

    @Test
    void userSettingsReachTheServices() {
        var ingest =
                service(
                        Map.of("MIN_CONFIDENCE", "0.9", "WEBHOOK_SECRET", "my own secret"),
                        "ingest");

        assertThat(ingest.environment())
                .containsEntry("MIN_CONFIDENCE", "0.9")
                .containsEntry("WEBHOOK_SECRET", "my own secret");
    }

    @Test
    void doorIsOpenToThisMachineOnlyUnlessToldOtherwise() {
        assertThat(service(Map.of(), "ingest").environment())
                .containsEntry("WEBHOOK_SECRET", "local-only-secret")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1");
        assertThat(service(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"), "ingest").environment())
                .containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0");
    }

    @Test
    void portThatIsNoneIsRefusedByItsVariable() {
        for (var value : Set.of("eighty", "0", "70000", "-1")) {
            assertThatThrownBy(() -> parts(Map.of("API_PORT", value)))
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining("API_PORT is \"" + value + "\"");
        }
    }

    @Test
    void missingJarIsNamedWithWhatBuildsIt() {
        assertThat(service(Map.of(), "streams").missing())
                .hasValueSatisfying(
                        sentence ->
                                assertThat(sentence)
                                        .contains("jar of streams is missing")
                                        .contains("/checkout/streams/target/quarkus-app")
                                        .contains("./mvnw -Dquick package"));
    }

    private static Parts parts(Map<String, String> environment) {
        return Parts.of(new Settings(ROOT, DATA, environment), "the control token");
    }

    private static ServicePart service(Map<String, String> environment, String name) {
        return parts(environment).services().stream()
                .filter(part -> part.name().equals(name))
                .map(ServicePart.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> ports(Parts parts) {
        return parts.all().stream()
                .flatMap(part -> part.listens().stream())
                .map(Part.Listen::port)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
