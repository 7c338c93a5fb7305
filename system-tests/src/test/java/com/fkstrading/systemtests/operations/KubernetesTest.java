package com.fkstrading.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Service;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.systemtests.operations.Rendering.Workload;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {

    private static final String BASE = "k8s/base";
    private static final String MINIKUBE = "k8s/overlays/minikube";
    private static final String KAFKA_ON_MINIKUBE = "k8s/overlays/minikube/kafka";
    private static final Pattern SETTING =
            Pattern.compile(
                    "@WithName\\(\"([A-Z_]+)\"\\)(?:\\s+@WithDefault\\((\"[^\"]*\"|[A-Z]\\S+)\\))?");
    private static final Map<String, Rendering> RENDERED = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {BASE, MINIKUBE})
    void everyServiceRuns(String folder) {
        assertThat(render(folder).workloads())
                .filteredOn(Workload::isService)
                .extracting(Workload::name)
                .containsExactlyInAnyOrderElementsOf(services());
    }

    @Test
    void kafkaOnMinikubeIsTheDeclaredOneWithFewerReplicas() {
        assertThat(names(render(KAFKA_ON_MINIKUBE))).isEqualTo(names(render("strimzi")));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MINIKUBE})
    void selectorsFindTheirPods(String folder) {
        var rendering = render(folder);

        assertThat(rendering.workloads())
                .allMatch(workload -> workload.isSelectedBy(workload.selector()));
        assertThat(rendering.resources().ofType(PodDisruptionBudget.class))
                .extracting(budget -> budget.getSpec().getSelector().getMatchLabels())
                .allSatisfy(labels -> assertThat(rendering.selectedBy(labels)).hasSize(1));
        assertThat(rendering.resources().ofType(NetworkPolicy.class))
                .extracting(policy -> policy.getSpec().getPodSelector().getMatchLabels())
                .allSatisfy(labels -> assertThat(rendering.selectedBy(labels)).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MINIKUBE})
    void portsOfServicesArePortsOfTheirPods(String folder) {
        var rendering = render(folder);

        assertThat(rendering.resources().ofType(io.fabric8.kubernetes.api.model.Service.class))
                .isNotEmpty()
                .allSatisfy(
                        service -> {
                            var pods = rendering.selectedBy(service.getSpec().getSelector());
                            assertThat(pods).hasSize(1);
                            assertThat(service.getSpec().getPorts())
                                    .extracting(port -> port.getTargetPort().getStrVal())
                                    .allMatch(port -> pods.getFirst().offersPort(port));
                        });
    }

    @Test
    void servicesListenWhereTheContractSays() {
        var rendering = render(BASE);

        for (var service : Service.values()) {
            var workload =
                    rendering
                            .selectedBy(Map.of("app.kubernetes.io/name", service.label()))
                            .getFirst();
            assertThat(workload.pod().getContainers().getFirst().getPorts())
                    .extracting(port -> port.getContainerPort())
                    .containsExactly(service.port(), service.port() + 1000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MINIKUBE})
    void everyContainerIsProbedAndBounded(String folder) {
        assertThat(render(folder).workloads())
                .allSatisfy(
                        workload ->
                                assertThat(workload.pod().getContainers())
                                        .allSatisfy(
                                                container -> {
                                                    assertProbed(workload, container);
                                                    assertBounded(container);
                                                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MINIKUBE})
    void everyPodPassesPodSecurityRestricted(String folder) {
        assertThat(render(folder).workloads())
                .allSatisfy(
                        workload -> {
                            var context = workload.pod().getSecurityContext();
                            assertThat(context.getRunAsNonRoot()).isTrue();
                            assertThat(context.getSeccompProfile().getType())
                                    .isEqualTo("RuntimeDefault");
                            assertThat(workload.pod().getContainers())
                                    .allSatisfy(KubernetesTest::assertConfined);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MINIKUBE})
    void kubernetesPutsNothingIntoAPod(String folder) {
        assertThat(render(folder).workloads())
                .allSatisfy(
                        workload -> {
                            assertThat(workload.pod().getEnableServiceLinks()).isFalse();
                            assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MINIKUBE})
    void everySettingIsReadByTheServiceThatGetsIt(String folder) {
        var rendering = render(folder);

        assertThat(rendering.workloads())
                .filteredOn(workload -> workload.image().startsWith("fks/"))
                .allSatisfy(
                        workload ->
                                assertThat(rendering.settings(workload))
                                        .filteredOn(setting -> !isForJavaOrKafka(setting))
                                        .isNotEmpty()
                                        .allMatch(
                                                Sources.of(workload.name(), "service")::mentions));
    }

    @Test
    void baseHasEverySettingWithTheDefaultOfItsService() {
        var rendering = render(BASE);

        for (var service : services()) {
            var workload =
                    rendering.selectedBy(Map.of("app.kubernetes.io/name", service)).getFirst();
            var configured = rendering.configured(workload);
            assertThat(settings(service))
                    .allSatisfy(
                            (name, usual) ->
                                    assertThat(configured.get(name)).as(name).isEqualTo(usual));
        }
    }

    @Test
    void baseHoldsNoSecret() {
        assertThat(render(BASE).resources().ofType(Secret.class)).isEmpty();
    }

    @Test
    void everySecretIsTheOverlaysOrStrimzis() {
        var rendering = render(MINIKUBE);
        var known = new HashSet<>(services());
        known.add("fks-cluster-ca-cert");
        rendering
                .resources()
                .ofType(Secret.class)
                .forEach(secret -> known.add(secret.getMetadata().getName()));

        assertThat(rendering.workloads()).flatExtracting(Workload::secrets).isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, MINIKUBE})
    void everyImageNamesItsVersion(String folder) {
        assertThat(render(folder).workloads())
                .flatExtracting(workload -> workload.pod().getContainers())
                .extracting(Container::getImage)
                .allSatisfy(image -> assertThat(image).matches(".+:\\d+(\\.\\d+)+"));
    }

    @Test
    void dryRunPrintsKafkaAndServices() {
        render(MINIKUBE);

        var printed = Command.run("bash", "k8s/deploy.sh", "--dry-run", "minikube");

        assertThat(printed.exitCode()).isZero();
        assertThat(TypedResources.parse(printed.output()).all())
                .hasSize(
                        render(KAFKA_ON_MINIKUBE).resources().all().size()
                                + render(MINIKUBE).resources().all().size());
    }

    @Test
    void anUnknownOverlayIsNamed() {
        var printed = Command.run("bash", "k8s/deploy.sh", "--dry-run", "moon");

        assertThat(printed.exitCode()).isEqualTo(2);
        assertThat(printed.output()).contains("moon", "minikube");
    }

    private static void assertProbed(Workload workload, Container container) {
        var probes =
                Stream.of(
                                container.getStartupProbe(),
                                container.getLivenessProbe(),
                                container.getReadinessProbe())
                        .toList();
        assertThat(probes).as(workload.name()).doesNotContainNull();
        assertThat(probes.stream().map(Probe::getHttpGet).filter(Objects::nonNull))
                .extracting(HTTPGetAction::getPort)
                .extracting(IntOrString::getStrVal)
                .allMatch(workload::offersPort);
        if (workload.isService()) {
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/ready");
        }
    }

    private static void assertBounded(Container container) {
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKey("memory");
    }

    private static void assertConfined(Container container) {
        var context = container.getSecurityContext();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
    }

    /// Quarkus hands `KAFKA_…` to the clients as `kafka.…`.
    private static boolean isForJavaOrKafka(String setting) {
        return setting.equals("JAVA_TOOL_OPTIONS")
                || setting.startsWith("KAFKA_")
                        && ProducerConfig.configNames()
                                .contains(
                                        setting.substring("KAFKA_".length())
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '.'));
    }

    /// The settings in a service's code that are neither secret nor another service's address, with
    /// their defaults; empty where there is none.
    private static Map<String, String> settings(String service) {
        return SETTING.matcher(Sources.of(service).text())
                .results()
                .filter(setting -> !setting.group(1).matches(".*(SECRET|KEY|PASSWORD|TOKEN|URL)"))
                .collect(
                        Collectors.toMap(
                                setting -> setting.group(1), setting -> usual(setting.group(2))));
    }

    private static String usual(@Nullable String inSource) {
        return switch (inSource) {
            case null -> "";
            case "MarketPrice.DOLLAR_ASSETS" -> MarketPrice.DOLLAR_ASSETS;
            case String text -> text.replace("\"", "");
        };
    }

    private static List<String> services() {
        return Arrays.stream(Service.values()).map(Service::label).toList();
    }

    private static Set<String> names(Rendering rendering) {
        return rendering.resources().all().stream()
                .map(resource -> resource.getKind() + "/" + resource.getMetadata().getName())
                .collect(Collectors.toSet());
    }

    private static Rendering render(String folder) {
        return RENDERED.computeIfAbsent(folder, Rendering::of);
    }
}
