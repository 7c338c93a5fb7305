package com.fkstrading.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretEnvSource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What kustomize makes of a folder, and the questions that tests ask of it.
record Rendering(TypedResources resources) {

    static Rendering of(String folder) {
        var rendered = Command.run("kubectl", "kustomize", folder);
        assertThat(rendered.exitCode()).as(rendered.output()).isZero();
        return new Rendering(TypedResources.parse(rendered.output()));
    }

    /// A Deployment or StatefulSet: what the tests need of both.
    record Workload(String name, Map<String, String> selector, PodTemplateSpec template) {

        PodSpec pod() {
            return template.getSpec();
        }

        Map<String, String> labels() {
            return template.getMetadata().getLabels();
        }

        String image() {
            return pod().getContainers().getFirst().getImage();
        }

        boolean isService() {
            return "service".equals(labels().get("app.kubernetes.io/component"));
        }

        boolean isSelectedBy(Map<String, String> wanted) {
            return !wanted.isEmpty() && labels().entrySet().containsAll(wanted.entrySet());
        }

        boolean offersPort(String port) {
            return pod().getContainers().stream()
                    .flatMap(container -> container.getPorts().stream())
                    .map(ContainerPort::getName)
                    .anyMatch(port::equals);
        }

        Set<String> secrets() {
            var environment = pod().getContainers().stream().flatMap(Workload::secretsOf);
            var volumes =
                    pod().getVolumes().stream()
                            .filter(volume -> volume.getSecret() != null)
                            .map(volume -> volume.getSecret().getSecretName());
            return Stream.concat(environment, volumes).collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return name;
        }

        private static Stream<String> secretsOf(Container container) {
            var whole =
                    container.getEnvFrom().stream()
                            .map(EnvFromSource::getSecretRef)
                            .filter(Objects::nonNull)
                            .filter(secret -> !Boolean.TRUE.equals(secret.getOptional()))
                            .map(SecretEnvSource::getName);
            var single =
                    container.getEnv().stream()
                            .map(EnvVar::getValueFrom)
                            .filter(Objects::nonNull)
                            .filter(source -> source.getSecretKeyRef() != null)
                            .map(source -> source.getSecretKeyRef().getName());
            return Stream.concat(whole, single);
        }
    }

    List<Workload> workloads() {
        var deployments =
                resources.ofType(Deployment.class).stream()
                        .map(
                                it ->
                                        new Workload(
                                                it.getMetadata().getName(),
                                                it.getSpec().getSelector().getMatchLabels(),
                                                it.getSpec().getTemplate()));
        var statefulSets =
                resources.ofType(StatefulSet.class).stream()
                        .map(
                                it ->
                                        new Workload(
                                                it.getMetadata().getName(),
                                                it.getSpec().getSelector().getMatchLabels(),
                                                it.getSpec().getTemplate()));
        return Stream.concat(deployments, statefulSets).toList();
    }

    List<Workload> selectedBy(Map<String, String> labels) {
        return workloads().stream().filter(workload -> workload.isSelectedBy(labels)).toList();
    }

    /// The environment variables that a workload gets; those of a Secret that is not in the
    /// rendering are not known.
    Set<String> settings(Workload workload) {
        var single =
                workload.pod().getContainers().stream()
                        .flatMap(container -> container.getEnv().stream())
                        .map(EnvVar::getName);
        var whole =
                workload.pod().getContainers().stream()
                        .flatMap(container -> container.getEnvFrom().stream())
                        .flatMap(this::keys);
        return Stream.concat(single, whole).collect(Collectors.toSet());
    }

    /// The environment variables that a workload gets from ConfigMaps, with their values.
    Map<String, String> configured(Workload workload) {
        return workload.pod().getContainers().stream()
                .flatMap(container -> container.getEnvFrom().stream())
                .filter(source -> source.getConfigMapRef() != null)
                .flatMap(source -> data(source).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> data(EnvFromSource source) {
        return named(ConfigMap.class, source.getConfigMapRef().getName())
                .orElseThrow(() -> new AssertionError("no such ConfigMap: " + source))
                .getData();
    }

    private Stream<String> keys(EnvFromSource source) {
        if (source.getConfigMapRef() != null) {
            return data(source).keySet().stream();
        }
        return named(Secret.class, source.getSecretRef().getName()).stream()
                .flatMap(secret -> secret.getData().keySet().stream());
    }

    private <T extends HasMetadata> Optional<T> named(Class<T> type, String name) {
        return resources.ofType(type).stream()
                .filter(it -> it.getMetadata().getName().equals(name))
                .findFirst();
    }
}
