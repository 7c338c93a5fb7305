package com.fkstrading.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every fixed answer to a webhook, over HTTP, with a real broker behind it.
@Tag("kafka")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IngestResource.class)
class WebhookEndpointTest {

    private static final String SECRET = IngestResource.SECRET;
    private static final String BY_TOKEN = "/webhook/tradingview/" + SECRET;
    private static final String BY_BODY = "/webhook/tradingview";
    private static final int LIMIT = 65_536;

    @TestHTTPResource URI endpoint;

    @TestHTTPResource(value = "/ready", management = true)
    URI ready;

    private IngestClient sender;

    @BeforeEach
    void whenReady() {
        sender = new IngestClient(endpoint);
        var management = new IngestClient(ready);
        assertThat(IngestClient.eventually(() -> management.get("/ready").statusCode() == 200))
                .isTrue();
    }

    @Test
    void acceptedWebhookStandsOnTheTopic() {
        String body =
                "{\"secret\":\"" + SECRET + "\",\"action\":\"buy\",\"note\":\"gr\u00fc\u00df\"}";
        var before = Instant.now().minusMillis(1);
        var answer = sender.post(BY_TOKEN, body, "Content-Type", "text/plain; charset=utf-8");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        var stored = stored(answer);
        var webhook = read(stored);
        assertThat(stored.key()).isEqualTo(IngestResource.ACCOUNT);
        assertThat(stored.value())
                .isEqualTo(
                        "{\"secret\":\"\",\"action\":\"buy\",\"note\":\"gr\u00fc\u00df\"}"
                                .getBytes(UTF_8));
        assertThat(webhook.source()).isEqualTo("tradingview");
        assertThat(webhook.sender()).isEqualTo("127.0.0.1");
        assertThat(webhook.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(webhook.receivedAt())
                .isBetween(before, Instant.now())
                .isEqualTo(Instant.ofEpochMilli(stored.timestamp()));
    }

    @Test
    void secretIsInNoHeaderAndNoValue() {
        var stored = stored(sender.post(BY_TOKEN, "x " + SECRET, "Content-Type", "text/" + SECRET));
        assertThat(new String(stored.value(), UTF_8)).isEqualTo("x ");
        assertThat(headerTexts(stored.headers())).noneMatch(text -> text.contains(SECRET));
        assertThat(read(stored).contentType()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "image/png",
                "nonsense"
            })
    void contentTypeDoesNotMatter(String contentType) {
        String body = "action=buy&price=NaN%20+";
        var answer = sender.post(BY_TOKEN, body, "Content-Type", contentType);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(stored(answer).value()).isEqualTo(body.getBytes(UTF_8));
    }

    @Test
    void emptyBodyIsAcceptedToo() {
        var answer = sender.send(BY_TOKEN, BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(stored(answer).value()).isEmpty();
    }

    @Test
    void secretInTheBodyAdmits() {
        var answer = sender.post(BY_BODY, "{\"passphrase\":\"" + SECRET + "\",\"price\":NaN}");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(stored(answer).value())
                .isEqualTo("{\"passphrase\":\"\",\"price\":NaN}".getBytes(UTF_8));
    }

    @Test
    void signatureOverTheRawBodyAdmits() throws GeneralSecurityException {
        String body = "buy BTCUSDT\r\n";
        var answer = sender.post(BY_BODY, body, "X-Signature", "sha256=" + hmac(body));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(stored(answer).value()).isEqualTo(body.getBytes(UTF_8));
        assertThat(sender.post(BY_BODY, "sell", "X-Signature", "sha256=" + hmac(body)).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhook/tradingview/wrong",
                "/webhook/tradingview",
                "/webhook/nobody/" + SECRET,
                "/webhook/nobody"
            })
    void wrongSecretAndUnknownSourceAreAnsweredAlike(String path) {
        var answer = sender.post(path, "{\"action\":\"buy\"}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(IngestClient.error(answer)).isEqualTo("The source and its secret do not match.");
    }

    @ParameterizedTest
    @CsvSource({"52.89.214.238,202", "203.0.113.9,403", "'52.89.214.238, 203.0.113.9',403"})
    void addressDecidesBehindTheProxy(String forwardedFor, int status) {
        var answer = sender.post(BY_TOKEN, "{}", "X-Forwarded-For", forwardedFor);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 202) {
            assertThat(read(stored(answer)).sender()).isEqualTo(forwardedFor);
        }
    }

    @Test
    void allLinesOfForwardedForCount() {
        var answer =
                sender.post(
                        BY_TOKEN,
                        "{}",
                        "X-Forwarded-For",
                        "52.89.214.238",
                        "X-Forwarded-For",
                        "203.0.113.9");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signalIdIsAUuidOfVersion7InTheOrderOfTime() {
        var first = UUID.fromString(IngestClient.signalId(sender.post(BY_TOKEN, "{}")));
        var second = UUID.fromString(IngestClient.signalId(sender.post(BY_TOKEN, "{}")));
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.getMostSignificantBits() >>> 16)
                .isCloseTo(Instant.now().toEpochMilli(), within(60_000L))
                .isLessThanOrEqualTo(second.getMostSignificantBits() >>> 16);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void exactly64KibAreAccepted() {
        byte[] body = filled(LIMIT);
        for (var answer :
                Arrays.asList(
                        sender.send(BY_TOKEN, BodyPublishers.ofByteArray(body)),
                        sender.postChunked(BY_TOKEN, body))) {
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(stored(answer).value()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 65 * 1024, 900_000})
    void moreThan64KibAreTooLarge(int size) {
        byte[] body = filled(size);
        for (var answer :
                Arrays.asList(
                        sender.send(BY_TOKEN, BodyPublishers.ofByteArray(body)),
                        sender.postChunked(BY_TOKEN, body))) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(IngestClient.error(answer))
                    .isEqualTo("The body is larger than 65536 bytes.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32BE"})
    void bodyInAnotherEncodingIsNoReasonToSendAgain(String encoding) {
        var charset = Charset.forName(encoding);
        var wrong = "{\"secret\":\"not the secret\"}".getBytes(charset);
        var right = ("{\"secret\":\"" + SECRET + "\"}").getBytes(charset);

        assertThat(sender.send(BY_BODY, BodyPublishers.ofByteArray(wrong)).statusCode())
                .isEqualTo(401);
        var answer = sender.send(BY_BODY, BodyPublishers.ofByteArray(right));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(new String(stored(answer).value(), UTF_8)).contains("{\"secret\":\"\"}");
    }

    @Test
    void encodedBodyIsUnsupported() {
        var answer = sender.post(BY_TOKEN, "{}", "Content-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(IngestClient.error(answer)).contains("Content-Encoding");
    }

    private static ConsumerRecord<String, byte[]> stored(HttpResponse<String> answer) {
        String id = IngestClient.signalId(answer);
        return TestKafka.shared()
                .readUntil(
                        Topics.WEBHOOKS_RECEIVED,
                        records -> records.stream().anyMatch(record -> isNamed(record, id)))
                .stream()
                .filter(record -> isNamed(record, id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isNamed(ConsumerRecord<String, byte[]> record, String signalId) {
        return read(record).signalId().value().equals(signalId);
    }

    private static Webhook read(ConsumerRecord<String, byte[]> stored) {
        return Webhook.read(
                stored.key(),
                stored.value(),
                stored.headers(),
                Instant.ofEpochMilli(stored.timestamp()),
                "elsewhere");
    }

    private static String[] headerTexts(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .toArray(String[]::new);
    }

    private static byte[] filled(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'x');
        return body;
    }

    private static String hmac(String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }
}
