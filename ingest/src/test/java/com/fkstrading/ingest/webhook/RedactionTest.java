package com.fkstrading.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String SECRET = "local-only-secret";

    @ParameterizedTest
    @ValueSource(strings = {"secret", "passphrase", "key", "token", "auth_key", "Secret", "TOKEN"})
    void secretFieldIsEmptiedWhateverItHolds(String field) {
        assertThat(redacted("{\"a\" : 1,\"" + field + "\": \"another service's\" ,\"b\":[2]}"))
                .isEqualTo("{\"a\" : 1,\"" + field + "\": \"\" ,\"b\":[2]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'secret':'x','secret':'y','a':1}|{'secret':'','secret':'','a':1}",
                "{'secret':12345,'a':1}|{'secret':'','a':1}",
                "{'s\\u0065cret':'x'}|{'s\\u0065cret':''}",
                "{'secret':'a\\'b','c':'d'}|{'secret':'','c':'d'}",
                "{'secret':'a\\\\','c':'d'}|{'secret':'','c':'d'}",
                "{'secret':'','a':1}|{'secret':'','a':1}",
                "{'a':{'secret':'nested'},'b':1}|{'a':{'secret':'nested'},'b':1}",
                "{'a':'secret','b':'key'}|{'a':'secret','b':'key'}",
                "{'a':['secret','x'],'key':'x'}|{'a':['secret','x'],'key':''}",
                "{'a':'}','secret':'x'}|{'a':'}','secret':''}",
            })
    void onlyValuesOfTopLevelSecretFieldsAreEmptied(String body, String expected) {
        assertThat(redacted(body.replace('\'', '"'))).isEqualTo(expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'price':NaN,'secret':'x'}|{'price':NaN,'secret':''}",
                "{'price':{{close}},'secret':'x'}|{'price':{{close}},'secret':''}",
                "{'action':buy now,'secret':'x'}|{'action':buy now,'secret':''}",
                "{'secret':x y,'action':buy}|{'secret':'','action':buy}",
                "{'note':'he said 'hi' loud','secret':'x'}|{'note':'he said 'hi' loud','secret':''}",
                "{secret:'x','a':1}|{secret:'','a':1}",
                "{'a':1 'secret':'x'}|{'a':1 'secret':''}",
                "{'a':1,'secret':'x|{'a':1,'secret':''",
                "{'a':1,'secret':|{'a':1,'secret':",
            })
    void secretFieldIsFoundInWhatIsNoJson(String body, String expected) {
        assertThat(redacted(body.replace('\'', '"'))).isEqualTo(expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SYMBOL=BTCUSDT\\nTOKEN=x y\\nSIGNAL=BUY|SYMBOL=BTCUSDT\\nTOKEN=\\nSIGNAL=BUY",
                "action=buy&token=x&symbol=BTCUSDT|action=buy&token=&symbol=BTCUSDT",
                "key: abc; side: buy|key:; side: buy",
                "monkey=1;passkey=2|monkey=1;passkey=2",
                "local-only-secret|",
                "buy,local-only-secret,BTCUSDT|buy,,BTCUSDT",
            })
    void secretIsTakenOutOfText(String body, String expected) {
        assertThat(redacted(body.replace("\\n", "\n")))
                .isEqualTo(expected == null ? "" : expected.replace("\\n", "\n"));
    }

    @Test
    void ownSecretGoesWhereverItStands() {
        assertThat(redacted("{\"a\":{\"note\":\"xlocal-only-secrety\"},\"local-only-secret\":1}"))
                .isEqualTo("{\"a\":{\"note\":\"xy\"},\"\":1}");
    }

    @Test
    void removalDoesNotBringTheSecretTogether() {
        assertThat(redacted("local-only-local-only-secretsecret")).isEmpty();
    }

    @Test
    void escapedOwnSecretGoesWithItsString() {
        assertThat(redacted("{\"a\":[\"my local\\u002donly-secret\", \"kept\"]}"))
                .isEqualTo("{\"a\":[\"\", \"kept\"]}");
    }

    @Test
    void secretThatNeedsEscapesIsFound() {
        var secret = new Secret("quote\"back\\slash/16");
        byte[] body = bytes("{\"note\":\"quote\\\"back\\\\slash\\/16\"}");
        assertThat(text(Redaction.redact(body, secret))).isEqualTo("{\"note\":\"\"}");
    }

    @Test
    void otherBytesStayAsTheyCame() {
        String body =
                "\uFEFF { \"ticker\" : \"B\u00dcCHER\u20bf\", \"secret\":\"\u00e4\u20bf\" , \"n\": 1.50 }\r\n";
        assertThat(redacted(body)).isEqualTo(body.replace("\"\u00e4\u20bf\"", "\"\""));
    }

    @Test
    void bodyWithoutSecretIsNotCopied() {
        byte[] body = bytes("{\"action\":\"buy\"}");
        assertThat(Redaction.redact(body, new Secret(SECRET))).isSameAs(body);
    }

    @Test
    void noBytesBreakIt() {
        var random = new Random(7);
        String alphabet = "{}[]\",:\\ \nks=secretkey\u00e9'1" + SECRET;
        for (int round = 0; round < 5_000; round++) {
            var body = new StringBuilder("{");
            random.ints(40, 0, alphabet.length()).forEach(i -> body.append(alphabet.charAt(i)));
            body.insert(random.nextInt(body.length()), SECRET);
            assertThat(redacted(body.toString())).doesNotContain(SECRET);
        }
    }

    private static String redacted(String body) {
        return text(Redaction.redact(bytes(body), new Secret(SECRET)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
