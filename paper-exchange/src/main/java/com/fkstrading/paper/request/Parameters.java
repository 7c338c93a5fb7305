package com.fkstrading.paper.request;

import com.fkstrading.paper.error.ParameterErrors;
import com.fkstrading.paper.market.Instrument;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The parameters of a request by name, decoded. They come in the query string or in the form body,
/// in any order; for a name in both, the query wins.
public record Parameters(Map<String, String> byName) {

    private static final String DECIMAL = "^([0-9]{1,20})(\\.[0-9]{1,20})?$";
    private static final String WHOLE = "^[0-9]{1,18}$";

    public static Parameters of(String query, String body) {
        var byName = UrlEncoded.parse(body);
        byName.putAll(UrlEncoded.parse(query));
        return new Parameters(byName);
    }

    /// Throws if there is a parameter that no code reads, such as a misspelt one.
    public void onlyThese(Set<String> known) {
        var read = (int) byName.keySet().stream().filter(known::contains).count();
        if (read < byName.size()) {
            throw ParameterErrors.unreadParameters(read, byName.size());
        }
    }

    public Optional<String> text(String name) {
        var value = byName.get(name);
        if (value != null && value.isEmpty()) {
            throw ParameterErrors.empty(name);
        }
        return Optional.ofNullable(value);
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> ParameterErrors.mandatory(name));
    }

    public Optional<String> matching(String name, String legal) {
        var value = text(name);
        if (value.isPresent() && !Pattern.matches(legal, value.get())) {
            throw ParameterErrors.illegalCharacters(name, legal);
        }
        return value;
    }

    public Optional<BigDecimal> decimal(String name) {
        return matching(name, DECIMAL).map(BigDecimal::new);
    }

    /// An amount or a price: above zero, with no more decimals than the exchange has.
    public Optional<BigDecimal> amount(String name) {
        var amount = decimal(name);
        amount.ifPresent(value -> checkAmount(name, value));
        return amount;
    }

    public Optional<Long> whole(String name) {
        return matching(name, WHOLE).map(Long::valueOf);
    }

    public long requiredWhole(String name) {
        return whole(name).orElseThrow(() -> ParameterErrors.mandatory(name));
    }

    public boolean flag(String name) {
        return matching(name, "(?i)true|false").map(Boolean::valueOf).orElse(false);
    }

    /// Throws if the request has the parameter.
    public void forbid(String name) {
        if (byName.containsKey(name)) {
            throw ParameterErrors.notRequired(name);
        }
    }

    private static void checkAmount(String name, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > Instrument.PRECISION) {
            throw ParameterErrors.tooPrecise(name);
        }
        if (value.signum() == 0) {
            throw ParameterErrors.invalid(-1013, name);
        }
    }
}
