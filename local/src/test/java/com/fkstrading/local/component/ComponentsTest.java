package com.fkstrading.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.environment.LocalSettings;
import com.fkstrading.local.process.ComponentFailed;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    private static final Path ROOT = Path.of("/checkout");
    private static final Path DATA = Path.of("/checkout/data");

    @Test
    void componentsStandInTheOrderOfTheirStart() {
        assertThat(components(Map.of()).all())
                .extracting(Component::name)
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
        assertThat(ports(components(Map.of())))
                .containsExactlyInAnyOrder(
                        8000, 9000, 8001, 9001, 8002, 9002, 8006, 9006, 8100, 9100, 9092, 15432);
    }

    @Test
    void managementPortFollowsItsService() {
        var ingest = service(Map.of("INGEST_PORT", "21000"), "ingest");
        var jar = (ServiceJar) ingest.program();

        assertThat(ingest.listens())
                .extracting(ListeningPort::number)
                .containsExactly(21000, 22000);
        assertThat(jar.environment())
                .containsEntry("INGEST_PORT", "21000")
                .containsEntry("INGEST_MANAGEMENT_PORT", "22000");
    }

    @Test
    void portThatIsNoneIsRefusedByItsVariable() {
        for (var value : Set.of("eighty", "0", "70000", "-1")) {
            assertThatThrownBy(() -> components(Map.of("API_PORT", value)))
                    .isInstanceOf(ComponentFailed.class)
                    .hasMessageContaining("API_PORT is \"" + value + "\"");
        }
    }

    @Test
    void missingJarIsNamedWithWhatBuildsIt() {
        assertThat(service(Map.of(), "streams").program().missing())
                .hasValueSatisfying(
                        sentence ->
                                assertThat(sentence)
                                        .contains("jar of streams is missing")
                                        .contains("/checkout/streams/target/quarkus-app")
                                        .contains("./mvnw -Dquick package"));
    }

    private static Components components(Map<String, String> shell) {
        return Components.of(new ChildEnvironment(new LocalSettings(ROOT, DATA, shell), "token"));
    }

    private static Component service(Map<String, String> shell, String name) {
        return components(shell).services().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> ports(Components components) {
        return components.all().stream()
                .flatMap(component -> component.listens().stream())
                .map(ListeningPort::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
