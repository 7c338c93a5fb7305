package com.fkstrading.api.projection;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/// Writes text as Postgres can hold it: a text there has no character NUL, so it becomes the
/// replacement character. An unpaired surrogate, which UTF-8 cannot hold, becomes a question mark
/// when the text is encoded.
final class NulReplacement extends CharacterEscapes {

    private static final SerializableString REPLACEMENT = new SerializedString("\\ufffd");

    private final int[] escapes = standardAsciiEscapesForJSON();

    NulReplacement() {
        escapes[0] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return character == 0 ? REPLACEMENT : null;
    }
}
