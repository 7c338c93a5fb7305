package com.fkstrading.paper.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everyFieldIsRead() throws JsonProcessingException {
        var faults =
                read(
                        """
                        [{"kind": "ERROR_AFTER", "probability": 0.25, "count": 3, "seed": 42,
                          "status": 502, "delayMs": 7, "retryAfterSeconds": 9,
                          "path": "/api/v3/order", "method": "POST"}]
                        """);

        assertThat(faults)
                .containsExactly(
                        new Fault(
                                FaultKind.ERROR_AFTER,
                                new Fault.Trigger(0.25, 3, 42, "/api/v3/order", "POST"),
                                new Fault.Effect(502, 7, 9)));
    }

    @ParameterizedTest
    @EnumSource
    void kindAloneIsEnoughAndHitsEveryRequest(FaultKind kind) throws JsonProcessingException {
        var fault = read("[{\"kind\": \"%s\"}]".formatted(kind)).getFirst();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.trigger().probability()).isEqualTo(1);
        assertThat(fault.trigger().count()).isNull();
        assertThat(fault.trigger().matches("DELETE", "/anything")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "BANNED"})
    void retryAfterIsSentUnlessItIsNull(FaultKind kind) throws JsonProcessingException {
        var standard = read("[{\"kind\": \"%s\"}]".formatted(kind)).getFirst();
        var without =
                read("[{\"kind\": \"%s\", \"retryAfterSeconds\": null}]".formatted(kind))
                        .getFirst();

        assertThat(standard.effect().retryAfterSeconds()).isPositive();
        assertThat(without.effect().retryAfterSeconds()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                     | faults: {}; expected a JSON array
                    [3]                                    | faults[0]: 3; expected a JSON object
                    [{}]                                   | faults[0].kind: missing; expected one of
                    [{"kind":"BROKEN"}]                    | faults[0].kind: "BROKEN"; expected one of
                    [{"kind":"SLOW"},{"kind":"x"}]         | faults[1].kind: "x"; expected one of
                    [{"kind":"SLOW","probabilty":1}]       | faults[0].probabilty: 1; expected one of
                    [{"kind":"SLOW","probability":1.5}]    | faults[0].probability: 1.5; expected a number
                    [{"kind":"SLOW","probability":"1"}]    | faults[0].probability: "1"; expected a number
                    [{"kind":"SLOW","count":-1}]           | faults[0].count: -1; expected a whole number
                    [{"kind":"SLOW","count":1.5}]          | faults[0].count: 1.5; expected a whole number
                    [{"kind":"ERROR_AFTER","status":404}]  | faults[0].status: 404; expected a whole number from 500 to 599
                    [{"kind":"SLOW","path":5}]             | faults[0].path: 5; expected a text
                    """)
    void wrongFieldIsNamed(String body, String sentence) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    private static List<Fault> read(String body) throws JsonProcessingException {
        return FaultJson.read(JSON.readTree(body));
    }
}
