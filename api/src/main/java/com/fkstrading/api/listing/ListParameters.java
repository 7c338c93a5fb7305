package com.fkstrading.api.listing;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which page of a list is requested.
///
/// @param limit how many rows at most
/// @param before the id of the row to begin after; null for the newest
/// @param filters wanted values by field
public record ListParameters(int limit, @Nullable String before, Map<String, String> filters) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    /// @param limit as requested; null or blank for the default
    /// @param before null or blank for the newest
    public static ListParameters of(@Nullable String limit, @Nullable String before) {
        return new ListParameters(limit(limit), absentIfBlank(before), Map.of());
    }

    /// @param value null or blank for all
    public ListParameters filteredBy(String field, @Nullable String value) {
        var wanted = absentIfBlank(value);
        if (wanted == null) {
            return this;
        }
        var more = new TreeMap<>(filters);
        more.put(field, wanted);
        return new ListParameters(limit, before, more);
    }

    /// @param value one of `known`; null or blank for all
    public ListParameters filteredBy(String field, @Nullable String value, List<String> known) {
        if (absentIfBlank(value) == null || known.contains(value)) {
            return filteredBy(field, value);
        }
        throw new BadRequestException(
                "%s: '%s'; expected one of %s".formatted(field, value, String.join(", ", known)));
    }

    private static int limit(@Nullable String asked) {
        var given = absentIfBlank(asked);
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below.
        }
        throw new BadRequestException(
                "limit: '%s'; expected a whole number from 1 to %d".formatted(asked, MAX_LIMIT));
    }

    private static @Nullable String absentIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
