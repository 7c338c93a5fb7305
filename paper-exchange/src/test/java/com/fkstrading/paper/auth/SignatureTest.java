package com.fkstrading.paper.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.paper.error.ApiError;
import org.junit.jupiter.api.Test;

/// Against the example in Binance's documentation.
class SignatureTest {

    private static final String SECRET =
            "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j";
    private static final String PAYLOAD =
            "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1"
                    + "&recvWindow=5000&timestamp=1499827319559";
    private static final String SIGNED =
            "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71";

    private final Signature signature = new Signature(SECRET);

    @Test
    void publishedExampleIsReproduced() {
        assertThat(signature.sign(PAYLOAD)).isEqualTo(SIGNED);
    }

    @Test
    void signatureMayStandInTheQueryOrInTheBody() {
        assertThatCode(() -> signature.verify(PAYLOAD + "&signature=" + SIGNED, ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> signature.verify("", PAYLOAD + "&signature=" + SIGNED))
                .doesNotThrowAnyException();
    }

    @Test
    void queryIsFollowedByTheBodyWithNothingBetween() {
        var query = "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC";
        var body = "quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559";
        var both = signature.sign(query + body);

        assertThatCode(() -> signature.verify(query, body + "&signature=" + both))
                .doesNotThrowAnyException();
        assertThat(both)
                .isEqualTo("0fd168b8ddb4876a0358a8d14d0c9f3da0e9b20c5d52b2a00fcf7d1c602f9a77");
    }

    @Test
    void upperCaseHexIsTheSameSignature() {
        assertThatCode(() -> signature.verify(PAYLOAD + "&signature=" + SIGNED.toUpperCase(), ""))
                .doesNotThrowAnyException();
    }

    @Test
    void anyChangedByteIsRejected() {
        var tampered = PAYLOAD.replace("quantity=1", "quantity=2");

        assertCode(-1022, tampered + "&signature=" + SIGNED);
    }

    @Test
    void signatureThatIsNotLastIsRejected() {
        assertCode(-1022, "signature=" + SIGNED + "&" + PAYLOAD);
    }

    @Test
    void missingSignatureIsNamed() {
        assertCode(-1102, PAYLOAD);
    }

    private void assertCode(int code, String query) {
        assertThatThrownBy(() -> signature.verify(query, ""))
                .isInstanceOfSatisfying(
                        ApiError.class, error -> assertThat(error.code()).isEqualTo(code));
    }
}
