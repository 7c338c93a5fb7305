package com.fkstrading.contract.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// Price times quantity, in the quote currency; zero or more. A decimal string as JSON.
public record Notional(BigDecimal value) implements Comparable<Notional> {

    public Notional {
        value = Decimals.notNegative("notional", value);
    }

    @JsonCreator
    public static Notional of(String decimal) {
        return new Notional(Decimals.parse(decimal));
    }

    @Override
    public int compareTo(Notional other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
