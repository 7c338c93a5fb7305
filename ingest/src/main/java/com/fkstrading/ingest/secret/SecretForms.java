package com.fkstrading.ingest.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The forms that one secret can take in bytes: each of its characters unchanged, escaped for JSON
/// (`\u002d`, `\"`), also twice, or escaped for a URL (`%2D`, `+`), in any mixture.
final class SecretForms {

    private static final String SHORT_ESCAPES = "\"\\/\b\f\n\r\t";
    private static final String SHORT_LETTERS = "\"\\/bfnrt";

    /// The forms of each character, last character first.
    private final List<List<Form>> fromTheEnd = new ArrayList<>();

    /// The bytes with which the secret can end.
    private final boolean[] isLast = new boolean[256];

    SecretForms(String secret) {
        secret.codePoints()
                .mapToObj(Character::toString)
                .map(SecretForms::forms)
                .forEach(fromTheEnd::addFirst);
        for (var form : fromTheEnd.getFirst()) {
            byte last = form.bytes()[form.bytes().length - 1];
            isLast[last & 0xFF] = true;
            isLast[Character.toUpperCase(last & 0xFF) & 0xFF] = true;
        }
    }

    /// One pass: each byte is kept until it completes a secret, which then goes as a whole, so that
    /// the bytes around it can complete another.
    byte[] removeFrom(byte[] from) {
        byte[] kept = new byte[from.length];
        int length = 0;
        for (byte next : from) {
            kept[length++] = next;
            if (isLast[next & 0xFF]) {
                length = startOfSecret(kept, length);
            }
        }
        return length == from.length ? from : Arrays.copyOf(kept, length);
    }

    /// The start of the secret that ends at `end`; `end` if there is none. At each step it knows
    /// how long before the end the characters so far can begin.
    private int startOfSecret(byte[] kept, int end) {
        var lengths = new BitSet();
        lengths.set(0);
        for (var forms : fromTheEnd) {
            var longer = new BitSet();
            for (int sofar = lengths.nextSetBit(0);
                    sofar >= 0;
                    sofar = lengths.nextSetBit(sofar + 1)) {
                for (var form : forms) {
                    if (form.endsAt(end - sofar, kept)) {
                        longer.set(sofar + form.bytes().length);
                    }
                }
            }
            if (longer.isEmpty()) {
                return end;
            }
            lengths = longer;
        }
        return end - (lengths.length() - 1);
    }

    private static List<Form> forms(String character) {
        byte[] raw = character.getBytes(UTF_8);
        var percent = new StringBuilder();
        for (byte one : raw) {
            percent.append('%').append("%02x".formatted(one));
        }
        var unicode = new StringBuilder();
        character.chars().forEach(unit -> unicode.append("\\u%04x".formatted(unit)));
        Set<String> escaped = new LinkedHashSet<>();
        escaped.add(percent.toString());
        escaped.add(unicode.toString());
        escaped.add(unicode.toString().replace("\\", "\\\\"));
        var forms = new ArrayList<Form>();
        forms.add(new Form(raw, false));
        escaped.forEach(text -> forms.add(new Form(text.getBytes(UTF_8), true)));
        int index = SHORT_ESCAPES.indexOf(character);
        if (index >= 0) {
            String once = "\\" + SHORT_LETTERS.charAt(index);
            forms.add(new Form(once.getBytes(UTF_8), false));
            forms.add(new Form(twice(once).getBytes(UTF_8), false));
        }
        if (character.equals(" ")) {
            forms.add(new Form(new byte[] {'+'}, false));
        }
        return forms;
    }

    private static String twice(String escaped) {
        return escaped.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /// @param bytes in lower case where the case does not matter
    private record Form(byte[] bytes, boolean isAnyCase) {

        boolean endsAt(int end, byte[] in) {
            int start = end - bytes.length;
            if (start < 0) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] != (isAnyCase ? lowerCase(in[start + i]) : in[start + i])) {
                    return false;
                }
            }
            return true;
        }

        private static byte lowerCase(byte b) {
            return b >= 'A' && b <= 'Z' ? (byte) (b + 'a' - 'A') : b;
        }
    }
}
