package com.fkstrading.systemtests.operations;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kubernetes objects as their types. A field that the type does not know is an error that names
/// its path, where an API server would drop it with a warning.
record TypedResources(List<HasMetadata> all) {

    private static final Map<String, Class<? extends HasMetadata>> TYPES =
            Stream.of(
                            ConfigMap.class,
                            Deployment.class,
                            Kafka.class,
                            KafkaNodePool.class,
                            KafkaTopic.class,
                            KafkaUser.class,
                            Namespace.class,
                            NetworkPolicy.class,
                            PodDisruptionBudget.class,
                            Secret.class,
                            Service.class,
                            ServiceAccount.class,
                            StatefulSet.class)
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private static final YAMLMapper MAPPER = strictMapper();

    TypedResources {
        all = List.copyOf(all);
    }

    static TypedResources parse(String yaml) {
        var resources = new ArrayList<HasMetadata>();
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (documents.hasNext()) {
                resources.add(typed(documents.next()));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return new TypedResources(resources);
    }

    <T extends HasMetadata> List<T> ofType(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static HasMetadata typed(JsonNode document) throws IOException {
        var kind = document.path("kind").asText();
        var type = TYPES.get(kind);
        if (type == null) {
            throw new IOException("kind: '" + kind + "'; expected one of " + TYPES.keySet());
        }
        var resource = MAPPER.convertValue(document, type);
        if (!HasMetadata.getApiVersion(type).equals(document.path("apiVersion").asText())) {
            throw new IOException(
                    "%s %s: apiVersion '%s'; expected %s"
                            .formatted(
                                    kind,
                                    resource.getMetadata().getName(),
                                    document.path("apiVersion").asText(),
                                    HasMetadata.getApiVersion(type)));
        }
        return resource;
    }

    /// The types keep what they do not know in an any-setter; without it, Jackson refuses.
    private static YAMLMapper strictMapper() {
        var noAnySetter =
                new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Boolean hasAnySetter(Annotated annotated) {
                        return false;
                    }
                };
        return YAMLMapper.builder()
                .annotationIntrospector(noAnySetter)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
