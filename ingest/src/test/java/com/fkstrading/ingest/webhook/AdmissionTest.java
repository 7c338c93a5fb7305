package com.fkstrading.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.ingest.webhook.Admission.Admitted;
import com.fkstrading.ingest.webhook.Admission.Decision;
import com.fkstrading.ingest.webhook.Admission.Refused;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    private static final String SECRET = "local-only-secret";
    private static final Source SOURCE = new Source("tradingview", "main", new Secret(SECRET));
    private static final Source OTHER =
            new Source("scanner", "second", new Secret("the scanner's own secret"));

    private final Admission admission =
            new Admission(List.of(SOURCE, OTHER), new SenderAddress(List.of(), List.of()));

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
    void wrongTokenIsNotMendedByTheBody() {
        var attempt = attempt("tradingview", "wrong", null, "{\"secret\":\"local-only-secret\"}");
        assertThat(admission.decide(attempt)).isEqualTo(unauthorized());
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
    void whatIsNoSignatureIsNotMendedByTheBody(String signature) {
        assertThat(bySignature(signature, "{\"secret\":\"local-only-secret\"}"))
                .isEqualTo(unauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "gzip, identity"})
    void encodedBodyIsRefused(String encoding) {
        assertThat(encoded(encoding)).isEqualTo(new Refused(Outcome.UNSUPPORTED_ENCODING));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", "Identity"})
    void plainBodyIsRead(String encoding) {
        assertThat(encoded(encoding)).isInstanceOf(Admitted.class);
    }

    @Test
    void addressThatIsNotAllowedIsForbiddenWhateverItKnows() {
        var senders = new SenderAddress(List.of(AddressRange.of("52.89.214.238")), List.of());
        var strict = new Admission(List.of(SOURCE), senders);
        assertThat(strict.decide(attempt("tradingview", SECRET, null, "")))
                .isEqualTo(new Refused(Outcome.FORBIDDEN));
    }

    @Test
    void nothingShowsTheSecret() {
        assertThat(SOURCE.toString()).doesNotContain(SECRET);
        assertThat(attempt("tradingview", SECRET, null, "").toString()).doesNotContain(SECRET);
    }

    private Decision byToken(String source, String token) {
        return admission.decide(attempt(source, token, null, "{}"));
    }

    private Decision byBody(String body) {
        return admission.decide(attempt("tradingview", null, null, body));
    }

    private Decision bySignature(String signature, String body) {
        return admission.decide(attempt("tradingview", null, signature, body));
    }

    private Decision encoded(String encoding) {
        return admission.decide(
                new Attempt("tradingview", SECRET, null, encoding, null, null, new byte[0]));
    }

    private static Refused unauthorized() {
        return new Refused(Outcome.UNAUTHORIZED);
    }

    private static Attempt attempt(String source, String token, String signature, String body) {
        return new Attempt(source, token, signature, null, "192.0.2.7", null, body.getBytes(UTF_8));
    }

    private static String hmac(String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }
}
