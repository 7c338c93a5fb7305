package com.fkstrading.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The direction of dependencies, and what a rule must not know. Reads the compiled classes of
/// every module, so it runs after them.
class ArchitectureTest {

    private static final List<String> SERVICES =
            List.of("ingest", "streams", "execution", "api", "paper");

    /// Glue: `runtime` is where Kafka and Quarkus are known. What `api` shows is REST resources and
    /// tables by nature; its rules are in `projection`.
    private static final String[] GLUE = {
        "com.fkstrading.*.runtime..",
        "com.fkstrading.*.config..",
        "com.fkstrading.*.http..",
        "com.fkstrading.ingest.feed..",
        "com.fkstrading.ingest.kafka..",
        "com.fkstrading.streams.health..",
        "com.fkstrading.streams.metrics..",
        "com.fkstrading.streams.store..",
        "com.fkstrading.streams.topology..",
        "com.fkstrading.paper.admin..",
        "com.fkstrading.api.control..",
        "com.fkstrading.api.http..",
        "com.fkstrading.api.kafka..",
        "com.fkstrading.api.live..",
        "com.fkstrading.api.postgres.."
    };

    /// Speaks Kafka Streams by nature, and decides nothing.
    private static final String TOPOLOGY = "com.fkstrading.streams.SignalTopology";

    private static final String[] FRAMEWORKS = {
        "org.apache.kafka..",
        "io.quarkus..",
        "jakarta..",
        "io.smallrye.mutiny..",
        "io.smallrye.reactive..",
        "io.smallrye.faulttolerance..",
        "org.eclipse.microprofile..",
        "org.hibernate..",
        "io.vertx..",
        "io.micrometer.."
    };

    private static JavaClasses code;

    @BeforeAll
    static void readClasses() {
        Path root = Path.of(System.getProperty("fks.root"));
        code =
                new ClassFileImporter()
                        .importPaths(
                                Stream.of(
                                                "contract",
                                                "ingest",
                                                "streams",
                                                "execution",
                                                "api",
                                                "paper-exchange",
                                                "local")
                                        .map(
                                                module ->
                                                        root.resolve(module)
                                                                .resolve("target/classes"))
                                        .toList());
        assertThat(code).as("compiled classes").isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aServiceKnowsNoOtherService() {
        return SERVICES.stream()
                .map(
                        service ->
                                DynamicTest.dynamicTest(
                                        service,
                                        () ->
                                                noClasses()
                                                        .that()
                                                        .resideInAPackage(
                                                                "com.fkstrading." + service + "..")
                                                        .should()
                                                        .dependOnClassesThat()
                                                        .resideInAnyPackage(othersThan(service))
                                                        .check(code)));
    }

    @Test
    void contractKnowsNeitherQuarkusNorStreamsNorAnyModule() {
        classes()
                .that()
                .resideInAPackage("com.fkstrading.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "com.fkstrading.contract..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.apache.kafka.clients..",
                        "org.apache.kafka.common..",
                        "org.jspecify..")
                .check(code);
    }

    @Test
    void onlyGlueKnowsFrameworks() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        SERVICES.stream().map(ArchitectureTest::tree).toArray(String[]::new))
                .and()
                .resideOutsideOfPackages(GLUE)
                .and()
                .doNotHaveFullyQualifiedName(TOPOLOGY)
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
                .check(code);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        SERVICES.stream().map(ArchitectureTest::tree).toArray(String[]::new))
                .and()
                .resideOutsideOfPackages(GLUE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(code);
    }

    @Test
    void classesAreNamedForIdeasOfTheField() {
        noClasses()
                .that()
                .resideInAPackage("com.fkstrading..")
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(code);
    }

    private static String[] othersThan(String service) {
        return SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
    }

    private static String tree(String service) {
        return "com.fkstrading." + service + "..";
    }
}
