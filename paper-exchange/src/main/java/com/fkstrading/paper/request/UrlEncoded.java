package com.fkstrading.paper.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.paper.error.ApiError;
import com.fkstrading.paper.error.ParameterErrors;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/// Parses a query string or a form body.
final class UrlEncoded {

    private UrlEncoded() {}

    static Map<String, String> parse(String part) {
        var byName = new LinkedHashMap<String, String>();
        for (var pair : part.split("&")) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty() && byName.put(decode(name), decode(value)) != null) {
                throw ParameterErrors.duplicateParameter(decode(name));
            }
        }
        return byName;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            throw new ApiError(400, -1100, "Illegal characters found in a parameter.");
        }
    }
}
