package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
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
                "{'secret':-1.5e3}|{'secret':''}",
                "{'secret':null,'token':true}|{'secret':null,'token':true}",
                "{'s\\u0065cret':'x'}|{'s\\u0065cret':''}",
                "{'secret':'a\\'b','c':'d'}|{'secret':'','c':'d'}",
                "{'secret':'a\\\\','c':'d'}|{'secret':'','c':'d'}",
                "{'secret':'','a':1}|{'secret':'','a':1}",
                "{'a':{'secret':'nested'},'b':1}|{'a':{'secret':''},'b':1}",
                "{'auth':{'apiKey':'x','user':'u'},'b':1}|{'auth':{'apiKey':'','user':''},'b':1}",
                "{'api_secret_key':'x','PASSWORD':'y'}|{'api_secret_key':'','PASSWORD':''}",
                "{'keys':['x',{'deep':['y',7]}],'b':'kept'}|{'keys':['',{'deep':['','']}],'b':'kept'}",
                "[{'bots':[{'bot secret':'x'}]},'kept']|[{'bots':[{'bot secret':''}]},'kept']",
                "{'a':'secret','b':'key'}|{'a':'secret','b':'key'}",
                "{'a':['secret','x'],'key':'x'}|{'a':['secret','x'],'key':''}",
                "{'a':'}','secret':'x'}|{'a':'}','secret':''}",
                "{'ticker':'BTCUSDT','order.id':'7','key levels':'1;2'}|{'ticker':'BTCUSDT','order.id':'7','key levels':'1;2'}",
                "{'message':'SYMBOL=BTCUSDT;TOKEN=x;SIGNAL=BUY'}|{'message':'SYMBOL=BTCUSDT;TOKEN=;SIGNAL=BUY'}",
                "{'message':'SYMBOL=BTC\\nTOKEN=x\\nSIGNAL=BUY'}|{'message':'SYMBOL=BTC\\nTOKEN=\\nSIGNAL=BUY'}",
                "{'text':'{\\'secret\\':\\'x\\',\\'a\\':\\'b\\'}'}|{'text':'{\\'secret\\':\\'\\',\\'a\\':\\'b\\'}'}",
                "{'url':'https://x.example/hook?token=x&a=1'}|{'url':'https://x.example/hook?token=&a=1'}",
                "{'time':'2026-01-05T10:00:00Z','a':'b:c=d'}|{'time':'2026-01-05T10:00:00Z','a':'b:c=d'}",
                "{'a':1}{'secret':'x'}|{'a':1}{'secret':''}",
                "'local'|'local'",
                "12345|12345",
            })
    void valuesOfSecretFieldsAreEmptiedAtAnyDepth(String body, String expected) {
        assertThat(redacted(body.replace('\'', '"'))).isEqualTo(expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'price':NaN,'secret':'x'}|{'price':NaN,'secret':''}",
                "{'price':-Infinity,'a':+1,'secret':'x',}|{'price':-Infinity,'a':+1,'secret':'',}",
                "{'price':{{close}},'secret':'x'}|{'price':{{close}},'secret':''}",
                "{'price':{{close}},'a':{'apiKey':'x'},'b':1}|{'price':{{close}},'a':{'apiKey':''},'b':1}",
                "{'p':{{close}},'auth':{'u':'}x','y':[1]},'b':1}|{'p':{{close}},'auth':{},'b':1}",
                "{'p':{{close}},'keys':['x','y'],'b':1}|{'p':{{close}},'keys':[],'b':1}",
                "{'p':{{close}},'secret':{{token}},'b':1}|{'p':{{close}},'secret':{},'b':1}",
                "{'p':{{close}},'s\\u0065cret':'x'}|{'p':{{close}},'s\\u0065cret':''}",
                "{'p':{{close}},'secret':'a'b','c':1}|{'p':{{close}},'secret':'','c':1}",
                "{'p':{{close}},'secret':'a\\'b','c':1}|{'p':{{close}},'secret':'','c':1}",
                "{'p':{{close}},'secret':'a\\\\','c':1}|{'p':{{close}},'secret':'','c':1}",
                "{'p':{{close}},'ticker':'BTCUSDT','order.id':'7'}|{'p':{{close}},'ticker':'BTCUSDT','order.id':'7'}",
                "{'action':buy now,'secret':'x'}|{'action':buy now,'secret':''}",
                "{'secret':x y,'action':buy}|{'secret':'','action':buy}",
                "{'action':buy,'secret':x}|{'action':buy,'secret':''}",
                "{'note':'he said 'hi' loud','secret':'x'}|{'note':'he said 'hi' loud','secret':''}",
                "{secret:'x','a':1}|{secret:'','a':1}",
                "{'a':1 'secret':'x'}|{'a':1 'secret':''}",
                "{'a':1,'secret':'x|{'a':1,'secret':'",
                "{'a':1,'secret':|{'a':1,'secret':",
                "{'a':1,/* token=x */'b':2}|{'a':1,/* token='b':2}",
            })
    void secretFieldIsFoundInBrokenJson(String body, String expected) {
        assertThat(redacted(body.replace('\'', '"'))).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void singleQuotesAreQuotesToo() {
        assertThat(redacted("{'secret':'x','a':'b'}")).isEqualTo("{'secret':'','a':'b'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "SYMBOL=BTCUSDT\\nTOKEN=x y\\nSIGNAL=BUY#SYMBOL=BTCUSDT\\nTOKEN=\\nSIGNAL=BUY",
                "SYMBOL=BTCUSDT\\r\\nAPI_SECRET_KEY = x,y\\r\\n#SYMBOL=BTCUSDT\\r\\nAPI_SECRET_KEY = \\r\\n",
                "TOKEN=\\nSIGNAL=BUY#TOKEN=\\nSIGNAL=BUY",
                "EXCHANGE=binance;TOKEN=x;SIGNAL=BUY;#EXCHANGE=binance;TOKEN=;SIGNAL=BUY;",
                "EXCHANGE=binance;SIGNAL=BUY;TOKEN=x;#EXCHANGE=binance;SIGNAL=BUY;TOKEN=;",
                "action=buy&token=x&symbol=BTCUSDT#action=buy&token=&symbol=BTCUSDT",
                "action=buy&api%5Fkey=x&symbol=BTCUSDT#action=buy&api%5Fkey=&symbol=BTCUSDT",
                "auth%5BapiKey%5D=x%26y&a=1#auth%5BapiKey%5D=&a=1",
                "key: abc; side: buy#key: ; side: buy",
                "password: a b c#password: ",
                "Authorization: Basic dXNlcjpw==\\nbuy#Authorization: \\nbuy",
                "Authorization: Basic user:pass=x#Authorization: ",
                "action=buy key=abc symbol=BTCUSDT#action=buy key= symbol=BTCUSDT",
                "token='a;b=c', side=buy#token='', side=buy",
                "api-key => abc, side => buy#api-key => , side => buy",
                "key=abc|strategy|buy|BTCUSDT#key=|strategy|buy|BTCUSDT",
                "local-only-secret|ema-cross|buy|BTCUSDT#|ema-cross|buy|BTCUSDT",
                "keys(BTCUSDT) { market(side=buy, secret=x); }#keys(BTCUSDT) { market(side=buy, secret=); }",
                "monkey=1;hockey=2;key levels: 3#monkey=1;hockey=2;key levels: 3",
                "local-only-secret#",
                "buy,local-only-secret,BTCUSDT#buy,,BTCUSDT",
                "buy%20local%2Donly%2dsecret%20now#buy%20%20now",
            })
    void secretIsTakenOutOfText(String body, String expected) {
        assertThat(redacted(lines(body))).isEqualTo(expected == null ? "" : lines(expected));
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }

    @Test
    void ownSecretGoesWhereverItStands() {
        assertThat(redacted("{\"a\":{\"note\":\"xlocal-only-secrety\"},\"local-only-secret\":1}"))
                .isEqualTo("{\"a\":{\"note\":\"xy\"},\"\":\"\"}");
    }

    @Test
    void removalDoesNotBringTheSecretTogether() {
        assertThat(redacted("local-only-local-only-secretsecret")).isEmpty();
    }

    @Test
    void escapedOwnSecretGoesAndWhatStandsBesideItStays() {
        assertThat(redacted("{\"a\":[\"my local\\u002donly-secret\", \"kept\"]}"))
                .isEqualTo("{\"a\":[\"my \", \"kept\"]}");
    }

    @Test
    void secretThatNeedsEscapesIsFound() {
        var secret = new SourceSecret("quote\"back\\slash/16");
        byte[] body = bytes("{\"note\":\"quote\\\"back\\\\slash\\/16\"}");
        assertThat(text(Redaction.redact(body, secret))).isEqualTo("{\"note\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p\u00e4ss w\u20bfrd/+\"1\"",
                "p%c3%a4ss%20w%E2%82%BFrd%2F%2b%221%22",
                "p%C3%A4ss+w%e2%82%bfrd/+\"1\"",
                "p\\u00E4ss w\\u20bfrd\\/+\\\"1\\\"",
                "p\\\\u00e4ss w\\\\u20bfrd\\\\/+\\\\\\\"1\\\\\\\"",
                "\\u0070\u00e4ss\\u0020w\u20bfrd/%2B\"1\\u0022",
            })
    void ownSecretGoesInEveryFormInWhichItIsWritten(String written) {
        var secret = new SourceSecret("p\u00e4ss w\u20bfrd/+\"1\"123");
        String body = "before <" + written + "123> after";
        assertThat(text(Redaction.redact(bytes(body), secret))).isEqualTo("before <> after");
    }

    @Test
    void secretsOfUtf16AndUtf32AreFoundAndTheRestIsKeptAsUtf8() {
        String body = "{\"a\":\"\u20bf\",\"apiKey\":\"x\",\"b\":\"local-only-secret\"}";
        for (var charset : List.of(UTF_16LE, UTF_16BE, UTF_16, UTF_32LE, UTF_32BE, UTF_32)) {
            assertThat(text(Redaction.redact(body.getBytes(charset), new SourceSecret(SECRET))))
                    .isIn(
                            "{\"a\":\"\u20bf\",\"apiKey\":\"\",\"b\":\"\"}",
                            "\uFEFF{\"a\":\"\u20bf\",\"apiKey\":\"\",\"b\":\"\"}");
        }
    }

    @Test
    void bytesThatOnlyBeginLikeAnotherEncodingBreakNothing() {
        for (var start : List.of("\0", "\0\0", "\0\0\0\0", "{\0", "{\0\0\0", "\0{\0\0\0\0")) {
            String body = start + "{\"secret\":\"" + SECRET + "\"}";
            assertThat(redacted(body)).doesNotContain(SECRET);
            assertThat(SecretFields.claimed(bytes(body))).isNotNull();
        }
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
        assertThat(Redaction.redact(body, new SourceSecret(SECRET))).isSameAs(body);
    }

    @Tag("fuzz")
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
        return text(Redaction.redact(bytes(body), new SourceSecret(SECRET)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
