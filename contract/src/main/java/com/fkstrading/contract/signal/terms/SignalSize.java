package com.fkstrading.contract.signal.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Objects;

/// A size that is no quantity yet: it becomes one with a price or a position.
///
/// @param amount zero or more, in the unit; a decimal string as JSON
public record SignalSize(
        Unit unit, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {

    /// What an amount counts.
    public enum Unit {
        /// The quote currency: what a purchase may cost, or a sale bring.
        QUOTE_AMOUNT,
        /// Percent of what the account is worth; 5 is 5 %.
        PERCENT_OF_EQUITY,
        /// Percent of what is held of the symbol; 50 is half.
        PERCENT_OF_POSITION,
        /// The base currency that is to be held afterwards.
        TARGET_POSITION
    }

    public SignalSize {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(amount, "amount");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount: " + amount + "; expected 0 or more");
        }
    }

    /// The beginning of a sentence about it.
    public String words() {
        String number = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return switch (unit) {
            case QUOTE_AMOUNT -> "An amount of %s in the quote currency".formatted(number);
            case PERCENT_OF_EQUITY -> number + " % of the account's equity";
            case PERCENT_OF_POSITION -> number + " % of the position";
            case TARGET_POSITION -> "A target position of " + number;
        };
    }
}
