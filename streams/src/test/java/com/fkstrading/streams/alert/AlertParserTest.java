package com.fkstrading.streams.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the largest and strangest bodies cost.
class AlertParserTest {

    /// Many times what an alert needs, and nothing that a heap of 64 MB would notice.
    private static final long MOST_BYTES_ALLOCATED = 8L << 20;

    static Stream<String> worstBodies() {
        return Stream.of(
                nested(15, "n", 127, "1"),
                nested(7, "n", 127, "1"),
                nested(7, "\u0130", 60, "1"),
                nested(3, "n", 20, "[]"),
                nested(1, "n", 1, "{\"a\":1}"),
                fields(65_000),
                "[".repeat(60_000),
                "{\"a\":".repeat(10_000),
                "{\"a\":\"" + "\\u0000".repeat(10_000) + "\"}",
                "{\"a\":" + "9".repeat(65_000) + "}");
    }

    @Tag("fuzz")
    @ParameterizedTest
    @MethodSource("worstBodies")
    void worstBodiesCostLittle(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        parse(bytes);
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        parse(bytes);

        assertThat(thread.getCurrentThreadAllocatedBytes() - before)
                .isLessThan(MOST_BYTES_ALLOCATED);
    }

    @Test
    void fieldsAndTheirNamesAreBounded() {
        assertThat(AlertParser.parse(fields(AlertParser.MOST_FIELDS).getBytes(UTF_8)).all())
                .hasSize(AlertParser.MOST_FIELDS);
        assertThatThrownBy(
                        () ->
                                AlertParser.parse(
                                        fields(AlertParser.MOST_FIELDS + 1).getBytes(UTF_8)))
                .hasMessageContaining("more than 500 fields");
        String fewWithLongNames =
                ("{\"" + "n".repeat(127) + "\":").repeat(7)
                        + "[1"
                        + ",1".repeat(99)
                        + "]"
                        + "}".repeat(7);
        assertThatThrownBy(() -> AlertParser.parse(fewWithLongNames.getBytes(UTF_8)))
                .hasMessageContaining("32768 characters in their names");
    }

    @Test
    void depthIsBounded() {
        assertThat(AlertParser.parse(objects(AlertParser.MOST_DEPTH).getBytes(UTF_8)).all())
                .hasSize(AlertParser.MOST_DEPTH);
        assertThatThrownBy(
                        () ->
                                AlertParser.parse(
                                        objects(AlertParser.MOST_DEPTH + 1).getBytes(UTF_8)))
                .isInstanceOf(InvalidAlert.class)
                .hasMessageContaining("nesting depth (9)");
    }

    /// An array of many elements under long names within long names.
    private static String nested(int depth, String character, int length, String element) {
        var body = new StringBuilder();
        String name = "{\"" + character.repeat(length) + "\":";
        body.append(name.repeat(depth)).append('[').append(element);
        int most = AlertParser.MOST_BYTES - 2 * depth - element.length() - 8;
        while (body.toString().getBytes(UTF_8).length < most - 20_000) {
            body.append(("," + element).repeat(10_000 / (element.length() + 1)));
        }
        return body.append(']').append("}".repeat(depth)).toString();
    }

    private static String objects(int depth) {
        return "{\"n\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String fields(int count) {
        var body = new StringBuilder("{");
        for (int i = 0; i < count && body.length() < AlertParser.MOST_BYTES - 20; i++) {
            body.append(i == 0 ? "" : ",").append("\"").append(i).append("\":1");
        }
        return body.append('}').toString();
    }

    private static void parse(byte[] body) {
        try {
            AlertParser.parse(body);
        } catch (InvalidAlert expected) {
            assertThat(expected.finding().text()).hasSizeLessThan(1_000);
        }
    }
}
