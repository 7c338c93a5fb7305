package com.fkstrading.api.postgres;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which page of a list is asked for.
///
/// @param limit how many rows at most
/// @param before the id of the row to begin after; null for the newest
/// @param filters wanted values by field
public record ListParameters(int limit, String before, Map<String, String> filters) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    /// @param limit as it was asked for; null or blank for the default
    /// @param before null or blank for the newest
    public static ListParameters of(String limit, String before) {
        return new ListParameters(limit(limit), absentIfBlank(before), Map.of());
    }

    /// @param value null or blank asks for all
    public ListParameters filteredBy(String field, String value) {
        if (absentIfBlank(value) == null) {
            return this;
        }
        var more = new TreeMap<>(filters);
        more.put(field, value);
        return new ListParameters(limit, before, more);
    }

    /// @param value one of `known`; null or blank asks for all
    public ListParameters filteredBy(String field, String value, List<String> known) {
        if (absentIfBlank(value) == null || known.contains(value)) {
            return filteredBy(field, value);
        }
        throw new BadRequestException(
                "%s: '%s'; expected one of %s".formatted(field, value, String.join(", ", known)));
    }

    private static int limit(String asked) {
        if (absentIfBlank(asked) == null) {
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
        throw new BadRequestException(
                "limit: '%s'; expected a whole number from 1 to %d".formatted(asked, MAX_LIMIT));
    }

    private static String absentIfBlank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
