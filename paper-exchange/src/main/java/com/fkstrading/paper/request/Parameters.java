package com.fkstrading.paper.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.paper.book.Instrument;
import com.fkstrading.paper.refusal.Refused;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A request’s parameters by name, decoded. They stand in the query string or the form body, in any
/// order; where a name stands in both, the query wins.
public record Parameters(Map<String, String> byName) {

    private static final String DECIMAL = "^([0-9]{1,20})(\\.[0-9]{1,20})?$";
    private static final String WHOLE = "^[0-9]{1,18}$";

    public static Parameters of(String query, String body) {
        var byName = parse(body);
        byName.putAll(parse(query));
        return new Parameters(byName);
    }

    /// Refuses a parameter that no one would look at, such as a misspelt one.
    public void onlyThese(Set<String> known) {
        var read = (int) byName.keySet().stream().filter(known::contains).count();
        if (read < byName.size()) {
            throw Refused.unread(read, byName.size());
        }
    }

    public Optional<String> text(String name) {
        var value = byName.get(name);
        if (value != null && value.isEmpty()) {
            throw Refused.empty(name);
        }
        return Optional.ofNullable(value);
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> Refused.mandatory(name));
    }

    public Optional<String> matching(String name, String legal) {
        var value = text(name);
        if (value.isPresent() && !Pattern.matches(legal, value.get())) {
            throw Refused.illegalCharacters(name, legal);
        }
        return value;
    }

    public Optional<BigDecimal> decimal(String name) {
        return matching(name, DECIMAL).map(BigDecimal::new);
    }

    /// An amount or a price: more than zero, and no finer than the exchange counts.
    public Optional<BigDecimal> amount(String name) {
        var amount = decimal(name);
        amount.ifPresent(value -> checkAmount(name, value));
        return amount;
    }

    public Optional<Long> whole(String name) {
        return matching(name, WHOLE).map(Long::valueOf);
    }

    public long requiredWhole(String name) {
        return whole(name).orElseThrow(() -> Refused.mandatory(name));
    }

    public boolean flag(String name) {
        return matching(name, "(?i)true|false").map(Boolean::valueOf).orElse(false);
    }

    public void refuse(String name) {
        if (byName.containsKey(name)) {
            throw Refused.notRequired(name);
        }
    }

    private static void checkAmount(String name, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > Instrument.PRECISION) {
            throw Refused.tooPrecise(name);
        }
        if (value.signum() == 0) {
            throw Refused.invalid(-1013, name);
        }
    }

    private static Map<String, String> parse(String part) {
        var byName = new LinkedHashMap<String, String>();
        for (var pair : part.split("&")) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty() && byName.put(decode(name), decode(value)) != null) {
                throw Refused.repeated(decode(name));
            }
        }
        return byName;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(400, -1100, "Illegal characters found in a parameter.");
        }
    }
}
