package com.fkstrading.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.ingest.secret.SourceSecret;
import com.fkstrading.ingest.webhook.WebhookAdmission.Admitted;
import com.fkstrading.ingest.webhook.WebhookAdmission.Decision;
import com.fkstrading.ingest.webhook.WebhookAdmission.Refused;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAdmissionTest {

    private static final String SECRET = "local-only-secret";
    private static final WebhookSource SOURCE =
            new WebhookSource("tradingview", "main", new SourceSecret(SECRET));
    private static final WebhookSource OTHER =
            new WebhookSource("scanner", "second", new SourceSecret("the scanner's own secret"));

    private final WebhookAdmission admission =
            new WebhookAdmission(List.of(SOURCE, OTHER), new SenderAddress(List.of(), List.of()));

    @Test
    void tokenOfTheSourceIsAdmitted() {
        assertThat(byToken("tradingview", SECRET)).isEqualTo(new Admitted(SOURCE, "192.0.2.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local-only-secre", "local-only-secret ", "LOCAL-ONLY-SECRET"})
    void anyOtherTokenIsNot(String token) {
        assertThat(byToken("tradingview", token)).isEqualTo(unauthorized());
    }

    @Test
    void tokenOfAnotherSourceIsNotAdmitted() {
        assertThat(byToken("scanner", SECRET)).isEqualTo(unauthorized());
    }

    @Test
    void unknownSourceIsRefusedLikeAWrongToken() {
        assertThat(byToken("nobody", SECRET)).isEqualTo(byToken("tradingview", "wrong"));
    }

    @Test
    void unknownSourceIsRefusedEvenWithTheSecretItIsComparedTo() {
        assertThat(byToken("nobody", "no source has this secret")).isEqualTo(unauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "passphrase", "key", "token", "Secret"})
    void secretInTheBodyIsAdmitted(String field) {
        assertThat(byBody("{\"price\":NaN,\"" + field + "\":\"" + SECRET + "\"}"))
                .isInstanceOf(Admitted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"secret\":\"wrong\"}",
                "{\"auth_key\":\"local-only-secret\"}",
                "{\"a\":{\"secret\":\"local-only-secret\"}}",
                "{\"note\":\"local-only-secret\"}",
                "[\"secret\",\"local-only-secret\"]",
                "secret=local-only-secret"
            })
    void secretElsewhereInTheBodyIsNot(String body) {
        assertThat(byBody(body)).isEqualTo(unauthorized());
    }

    @Test
    void secretInTheBodyDoesNotMakeUpForAWrongToken() {
        var request = request("tradingview", "wrong", null);
        assertThat(admission.decide(request, bytes("{\"secret\":\"local-only-secret\"}")))
                .isEqualTo(unauthorized());
    }

    @Test
    void signedBodyIsAdmitted() throws GeneralSecurityException {
        var body = "buy BTCUSDT";
        assertThat(bySignature("sha256=" + hmac(body), body)).isInstanceOf(Admitted.class);
        assertThat(bySignature("sha256=" + hmac(body).toUpperCase(), body))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void signatureOfAnotherBodyIsNot() throws GeneralSecurityException {
        assertThat(bySignature("sha256=" + hmac("buy 1"), "buy 9")).isEqualTo(unauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=zz", "sha1=00", "sha256=00", "0000"})
    void secretInTheBodyDoesNotMakeUpForAWrongSignature(String signature) {
        assertThat(bySignature(signature, "{\"secret\":\"local-only-secret\"}"))
                .isEqualTo(unauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "gzip, identity"})
    void encodedBodyIsRefused(String encoding) {
        assertThat(admission.decide(encoded(encoding), bytes("")))
                .isEqualTo(new Refused(WebhookOutcome.UNSUPPORTED_ENCODING));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", "Identity"})
    void plainBodyIsRead(String encoding) {
        assertThat(admission.decide(encoded(encoding), bytes(""))).isInstanceOf(Admitted.class);
    }

    @Test
    void addressThatIsNotAllowedIsForbiddenWhateverItKnows() {
        var senders = new SenderAddress(List.of(AddressRange.of("52.89.214.238")), List.of());
        var strict = new WebhookAdmission(List.of(SOURCE), senders);
        var request = request("tradingview", SECRET, null);
        assertThat(strict.refusal(request)).hasValue(new Refused(WebhookOutcome.FORBIDDEN));
        assertThat(strict.decide(request, bytes("")))
                .isEqualTo(new Refused(WebhookOutcome.FORBIDDEN));
    }

    @Test
    void whatNeedsNoBodyIsDecidedWithoutIt() {
        assertThat(admission.refusal(request("tradingview", SECRET, null))).isEmpty();
        assertThat(admission.refusal(request("tradingview", null, "sha256=00"))).isEmpty();
        assertThat(admission.refusal(request("tradingview", null, null))).isEmpty();
        assertThat(admission.refusal(request("tradingview", "wrong", null)))
                .hasValue(unauthorized());
        assertThat(admission.refusal(request("nobody", SECRET, null))).hasValue(unauthorized());
        assertThat(admission.refusal(encoded("gzip")))
                .hasValue(new Refused(WebhookOutcome.UNSUPPORTED_ENCODING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\":{{close}},\"secret\":\"local-only-secret\"}",
                "{\"secret\":\"local-only-secret\",\"note\":\"he said \"hi\"\"}",
                "{\"secret\":local-only-secret,\"action\":buy}",
                "{\"secret\":\"local\\u002donly-secret\",\"price\":{{close}}}",
            })
    void secretInABodyThatIsBrokenJsonIsAdmitted(String body) {
        assertThat(byBody(body)).isInstanceOf(Admitted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void secretCountsInEveryEncoding(String encoding) {
        var charset = Charset.forName(encoding);
        var request = request("tradingview", null, null);
        byte[] right = "{\"secret\":\"local-only-secret\",\"price\":1}".getBytes(charset);
        byte[] wrong = "{\"secret\":\"wrong\",\"token\":7}".getBytes(charset);

        assertThat(admission.decide(request, right)).isInstanceOf(Admitted.class);
        assertThat(admission.decide(request, wrong)).isEqualTo(unauthorized());
    }

    @Test
    void nothingShowsTheSecret() {
        assertThat(SOURCE.toString()).doesNotContain(SECRET);
        assertThat(request("tradingview", SECRET, null).toString()).doesNotContain(SECRET);
    }

    private Decision byToken(String source, String token) {
        return admission.decide(request(source, token, null), bytes("{}"));
    }

    private Decision byBody(String body) {
        return admission.decide(request("tradingview", null, null), bytes(body));
    }

    private Decision bySignature(String signature, String body) {
        return admission.decide(request("tradingview", null, signature), bytes(body));
    }

    private static WebhookAdmission.Request encoded(String encoding) {
        return new WebhookAdmission.Request("tradingview", SECRET, null, encoding, null, List.of());
    }

    private static Refused unauthorized() {
        return new Refused(WebhookOutcome.UNAUTHORIZED);
    }

    private static WebhookAdmission.Request request(String source, String token, String signature) {
        return new WebhookAdmission.Request(source, token, signature, null, "192.0.2.7", List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String hmac(String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }
}
