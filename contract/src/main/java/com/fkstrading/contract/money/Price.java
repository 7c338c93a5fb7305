package com.fkstrading.contract.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// Quote currency for one unit of the base currency; more than zero. A decimal string as JSON.
public record Price(BigDecimal value) implements Comparable<Price> {

    public Price {
        value = Decimals.positive("price", value);
    }

    @JsonCreator
    public static Price of(String decimal) {
        return new Price(Decimals.parse(decimal));
    }

    public Notional times(Quantity quantity) {
        return new Notional(value.multiply(quantity.value()));
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
