package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;

/// The value of a field whose name suggests a secret, by its place in a body.
///
/// @param name without escapes; for a nested value, the field that contains it
/// @param isTopLevel whether the field may be one of the body's outermost object
/// @param start the value's first byte, inside its quotes where it has any
/// @param end the byte after its last
/// @param isQuoted whether the value is in quotes
/// @param replacement what is written in its place
record SecretField(
        String name, boolean isTopLevel, int start, int end, boolean isQuoted, String replacement) {

    /// The value as text: without escapes if quoted, else unchanged.
    String text(byte[] body) {
        var raw = new String(body, start, end - start, UTF_8);
        if (!isQuoted || raw.indexOf('\\') < 0) {
            return raw.strip();
        }
        try {
            return Json.MAPPER.readValue('"' + raw + '"', String.class);
        } catch (JsonProcessingException badEscape) {
            return raw;
        }
    }
}
