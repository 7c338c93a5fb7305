package com.fkstrading.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The direction of dependencies, and what a rule must not know. Reads the compiled classes of
/// every module, so it runs after them.
class ArchitectureTest {

    private static final List<String> SERVICES =
            List.of("ingest", "streams", "execution", "api", "paper");

    /// Where decisions are made outside of `streams`, and the ports that they are made through.
    private static final List<String> RULES =
            List.of(
                    "com.fkstrading.contract.control",
                    "com.fkstrading.contract.money",
                    "com.fkstrading.ingest.price",
                    "com.fkstrading.ingest.secret",
                    "com.fkstrading.ingest.webhook",
                    "com.fkstrading.execution.cancel",
                    "com.fkstrading.execution.control",
                    "com.fkstrading.execution.exchange",
                    "com.fkstrading.execution.journal",
                    "com.fkstrading.execution.order",
                    "com.fkstrading.execution.placement",
                    "com.fkstrading.api.projection");

    /// What binds the rules of `streams` to Kafka Streams and Quarkus. Every other package of it
    /// holds rules, also one that is added.
    private static final Set<String> BINDING =
            Set.of(
                    "com.fkstrading.streams",
                    "com.fkstrading.streams.config",
                    "com.fkstrading.streams.health",
                    "com.fkstrading.streams.metrics",
                    "com.fkstrading.streams.store",
                    "com.fkstrading.streams.topology");

    private static final String[] FRAMEWORKS = {
        "org.apache.kafka..",
        "io.quarkus..",
        "jakarta..",
        "io.smallrye.config..",
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
        code =
                CompiledCode.of(
                        CompiledCode.MODULES.stream()
                                .filter(module -> !List.of("testing", "bench").contains(module))
                                .toList());
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
                        "org.jspecify.annotations..",
                        "org.apache.kafka.clients..",
                        "org.apache.kafka.common..")
                .check(code);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesKnowNoFramework(String rules) {
        noClasses()
                .that()
                .resideInAPackage(rules)
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
                .check(code);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void timeAndChanceComeToRulesFromOutside(String rules) {
        noClasses()
                .that()
                .resideInAPackage(rules)
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

    private static Stream<String> rules() {
        var ofStreams =
                CompiledCode.of("streams").stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !BINDING.contains(name))
                        .distinct()
                        .sorted();
        return Stream.concat(RULES.stream(), ofStreams);
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
