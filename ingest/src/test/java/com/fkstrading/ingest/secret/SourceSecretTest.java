package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSecretTest {

    private static final String TEXT = "0123456789abcdef";

    private final SourceSecret secret = new SourceSecret(TEXT);

    @Test
    void shortestSecretIsAccepted() {
        assertThat(secret.matches(TEXT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'', missing", "0123456789abcde, 15 characters"})
    void shorterSecretIsRefused(String text, String found) {
        assertThatThrownBy(() -> new SourceSecret(text))
                .hasMessage(found + "; expected a secret of 16 characters or more");
    }

    @Test
    void onlyTheSecretMatches() {
        assertThat(secret.matches(null)).isFalse();
        assertThat(secret.matches("0123456789abcdeF")).isFalse();
        assertThat(secret.matches(TEXT + "0")).isFalse();
    }

    @Test
    void secretIsFoundInAText() {
        assertThat(secret.isIn("token=" + TEXT + ";")).isTrue();
        assertThat(secret.isIn("token=0123456789abcde;")).isFalse();
    }

    @Test
    void textWithoutTheSecretIsNotCopied() {
        byte[] text = "token=none".getBytes(UTF_8);
        assertThat(secret.removeFrom(text)).isSameAs(text);
    }

    @Test
    void secretIsNotShown() {
        assertThat(secret).hasToString("SourceSecret");
    }
}
