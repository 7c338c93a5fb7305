package com.fkstrading.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.strimzi.Declared;
import com.fkstrading.contract.webhook.Webhook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = Schemas.read(new YAMLMapper(), "/asyncapi.yaml");

    static List<Topic<?>> topics() {
        return Topics.ALL;
    }

    @Test
    void channelsAreExactlyTheTopics() {
        assertThat(DOCUMENT.get("channels").valueStream())
                .extracting(channel -> channel.get("address").textValue())
                .containsExactlyElementsOf(Topics.ALL.stream().map(Topic::name).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references(DOCUMENT)).hasSizeGreaterThan(40).allSatisfy(AsyncApiTest::resolve);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void messageOfATopicHasItsKeyAndItsSchema(Topic<?> topic) {
        var message = message(topic);
        var payload = message.at("/payload/schema/$ref").asText("bytes");

        assertThat(message.at("/bindings/kafka/key/$ref").textValue())
                .isEqualTo("#/components/schemas/" + topic.key().name().toLowerCase());
        assertThat(payload)
                .isEqualTo(
                        topic == Topics.WEBHOOKS_RECEIVED
                                ? "bytes"
                                : "schemas/" + Schemas.file(topic));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void writerSendsAndNobodyElse(Topic<?> topic) {
        assertThat(services("send", topic)).containsExactly(topic.writer().label());
    }

    /// Who may is declared in `strimzi/users`; who does is declared here.
    @ParameterizedTest
    @MethodSource("topics")
    void receiversAreThoseThatMayRead(Topic<?> topic) {
        assertThat(services("receive", topic))
                .containsExactlyInAnyOrderElementsOf(Declared.usersThatMay("Read", topic.name()));
    }

    @Test
    void webhookHeadersAreThoseThatAreWritten() {
        var headers = message(Topics.WEBHOOKS_RECEIVED).at("/headers/properties").propertyStream();

        assertThat(headers)
                .extracting(entry -> entry.getKey())
                .containsExactlyInAnyOrder(
                        Webhook.ID,
                        Webhook.SOURCE,
                        Webhook.TYPE,
                        Webhook.SPEC_VERSION,
                        Webhook.TIME,
                        Webhook.SENDER,
                        Webhook.CONTENT_TYPE);
    }

    private static List<String> services(String action, Topic<?> topic) {
        return DOCUMENT.get("operations")
                .valueStream()
                .filter(one -> one.get("action").textValue().equals(action))
                .filter(
                        one ->
                                resolve(one.at("/channel/$ref").textValue())
                                        .get("address")
                                        .textValue()
                                        .equals(topic.name()))
                .map(one -> one.get("x-service").textValue())
                .toList();
    }

    private static JsonNode message(Topic<?> topic) {
        var channel =
                DOCUMENT.get("channels")
                        .valueStream()
                        .filter(one -> one.get("address").textValue().equals(topic.name()))
                        .findFirst()
                        .orElseThrow();
        return resolve(channel.get("messages").iterator().next().get("$ref").textValue());
    }

    private static Stream<String> references(JsonNode node) {
        var own = Stream.ofNullable(node.get("$ref")).map(JsonNode::textValue);
        return Stream.concat(own, node.valueStream().flatMap(AsyncApiTest::references));
    }

    private static JsonNode resolve(String reference) {
        if (reference.startsWith("#")) {
            var found = DOCUMENT.at(reference.substring(1));
            assertThat(found.isMissingNode()).as(reference).isFalse();
            return found;
        }
        return Schemas.CURRENT.at("asyncapi.yaml", reference.substring("schemas/".length())).node();
    }
}
