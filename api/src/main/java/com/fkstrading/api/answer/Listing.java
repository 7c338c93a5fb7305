package com.fkstrading.api.answer;

import java.util.List;

/// A list that was asked for, newest first.
///
/// @param limit how many at most
/// @param before the id of the last one that was listed already; null for the newest
/// @param standing only what stands so; null for all
/// @param account only of this account; null for all
public record Listing(int limit, String before, String standing, String account) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    public Listing {
        before = emptyToNull(before);
        standing = emptyToNull(standing);
        account = emptyToNull(account);
    }

    public static int limit(String asked) {
        if (emptyToNull(asked) == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(asked);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // The sentence below says it.
        }
        throw Refusal.badRequest(
                "limit: '%s'; expected a whole number from 1 to %d".formatted(asked, MAX_LIMIT));
    }

    /// @param name the parameter's name, for the sentence
    public static String oneOf(List<String> known, String name, String asked) {
        if (emptyToNull(asked) == null || known.contains(asked)) {
            return asked;
        }
        throw Refusal.badRequest(
                "%s: '%s'; expected one of %s".formatted(name, asked, String.join(", ", known)));
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
