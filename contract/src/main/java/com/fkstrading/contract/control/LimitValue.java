package com.fkstrading.contract.control;

import com.fkstrading.contract.market.SymbolName;
import com.fkstrading.contract.money.Notional;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The value of one limit. As text it reads as an operator writes it, in one canonical form.
public sealed interface LimitValue {

    /// @param amount more than zero
    record Dollars(Notional amount) implements LimitValue {

        private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,10})?");

        public Dollars {
            if (amount.value().signum() <= 0) {
                throw expected(amount.toString(), "more than 0 dollars");
            }
        }

        static Dollars parse(String text) {
            String stripped = text.strip();
            if (!DECIMAL.matcher(stripped).matches()) {
                throw expected(text, "dollars as a positive decimal, such as 2500");
            }
            return new Dollars(Notional.of(stripped));
        }

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /// @param number 1 or more
    record Count(int number) implements LimitValue {

        private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

        public Count {
            if (number < 1) {
                throw expected(String.valueOf(number), "1 or more");
            }
        }

        static Count parse(String text) {
            return new Count(whole(text, "a whole number from 1 to 999999999"));
        }

        private static int whole(String text, String expected) {
            String stripped = text.strip();
            if (!WHOLE.matcher(stripped).matches()) {
                throw expected(text, expected);
            }
            return Integer.parseInt(stripped);
        }

        @Override
        public String toString() {
            return String.valueOf(number);
        }
    }

    /// @param length whole seconds, 1 or more
    record Pause(Duration length) implements LimitValue {

        public Pause {
            if (!length.isPositive()) {
                throw expected(String.valueOf(length.toSeconds()), "1 second or more");
            }
        }

        static Pause parse(String text) {
            return new Pause(
                    Duration.ofSeconds(Count.whole(text, "whole seconds, from 1 to 999999999")));
        }

        @Override
        public String toString() {
            return String.valueOf(length.toSeconds());
        }
    }

    /// @param names as the exchange writes them; at least one
    record Symbols(SortedSet<String> names) implements LimitValue {

        private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,39}");

        public Symbols {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        }

        static Symbols parse(String text) {
            var names = new TreeSet<String>();
            Arrays.stream(text.split(",", -1)).map(SymbolName::canonical).forEach(names::add);
            if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
                throw expected(text, "symbols separated by commas, such as BTCUSDT,ETHUSDT");
            }
            return new Symbols(names);
        }

        @Override
        public String toString() {
            return String.join(",", names);
        }
    }

    record Hours(TradingHours hours) implements LimitValue {

        static Hours parse(String text) {
            return new Hours(TradingHours.parse(text));
        }

        @Override
        public String toString() {
            return hours.toString();
        }
    }

    private static IllegalArgumentException expected(String found, String what) {
        return new IllegalArgumentException("'" + found + "'; expected " + what);
    }
}
