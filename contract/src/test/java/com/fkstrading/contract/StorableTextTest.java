package com.fkstrading.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x1F, 0x7F, 0x9F, 0xD83D, 0xDFFF, 0x2028, 0x2029, 0xFEFF, 0x61C, 0x200E, 0x202E,
                0x2066, 0x2069, 0xFFFE, 0xFDD0, 0x1FFFF
            })
    void whatSomeStoreCannotHoldIsRefusedAndEscaped(int c) {
        String text = "a" + Character.toString(c) + "b";

        assertThat(StorableText.isName(text)).isFalse();
        assertThat(StorableText.firstRefused(text)).hasValue("U+%04X".formatted(c));
        assertThat(StorableText.escaped(text))
                .isEqualTo(c > 0xFFFF ? "a\\u{%x}b".formatted(c) : "a\\u%04xb".formatted(c));
        assertThat(StorableText.isName(StorableText.escaped(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Größe ✓", "\uD83D\uDE00", "$1 \\ \u200D", "日本"})
    void otherTextStaysAsItIs(String text) {
        assertThat(StorableText.isName(text)).isTrue();
        assertThat(StorableText.escaped(text)).isEqualTo(text);
    }

    @Test
    void linesOfABodyStay() {
        assertThat(StorableText.escapedLines("a\n\tb\r\u0000")).isEqualTo("a\n\tb\r\\u0000");
        assertThat(StorableText.escaped("a\n")).isEqualTo("a\\u000a");
    }

    @Test
    void nameIsOfABoundedLength() {
        assertThat(StorableText.isName("x".repeat(100))).isTrue();
        assertThat(StorableText.isName("x".repeat(101))).isFalse();
    }
}
