package com.fkstrading.streams.decision;

import com.fkstrading.contract.StorableText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// How numbers and texts from outside are written in findings and sentences.
public final class Figures {

    private static final int LONGEST = 80;

    private Figures() {}

    /// Without an exponent and without trailing zeros.
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /// In seconds, to the millisecond: 1.5.
    public static String seconds(Duration duration) {
        return plain(BigDecimal.valueOf(duration.toMillis(), 3));
    }

    /// A ratio in percent, to the hundredth: 0.0123 reads 1.23.
    public static String percent(BigDecimal ratio) {
        return plain(ratio.movePointRight(2).setScale(2, RoundingMode.HALF_UP));
    }

    /// A text of the alert, shortened and made storable for a sentence.
    public static String shown(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        String start = isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text;
        return StorableText.escaped(start);
    }

    /// A name from the headers, unchanged if it can be stored, otherwise as [#shown].
    public static String name(String text) {
        return StorableText.isName(text) ? text : shown(text);
    }
}
