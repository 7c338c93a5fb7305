package com.fkstrading.contract.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fkstrading.contract.market.SymbolName;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom a command is for: an account or all of them, and there everything, one strategy or one
/// symbol. As text `main`, `main/strategy:ema-cross`, `all/symbol:BTCUSDT`. A strategy's name is
/// free text, so it may contain `/` and `:`; only the first marker counts. Strategy and symbol are
/// kept as signals have them, since a halt of another spelling would halt nothing.
///
/// @param account or [ControlCommand#EVERYTHING]
/// @param strategy null for a command that is not for one strategy
/// @param symbol null for a command that is not for one symbol
public record Scope(String account, @Nullable String strategy, @Nullable String symbol) {

    public static final String EXPECTED =
            "'all' or an account, alone or followed by /strategy:NAME or /symbol:NAME";

    private static final String STRATEGY = "/strategy:";
    private static final String SYMBOL = "/symbol:";

    /// What a later version may divide an account into.
    private static final Pattern OTHER_MARKER = Pattern.compile("/[a-z-]+:");

    public static final Scope ALL = account(ControlCommand.EVERYTHING);

    public Scope {
        Objects.requireNonNull(account, "account");
        if (strategy != null && symbol != null) {
            throw new IllegalArgumentException("a strategy and a symbol; expected one of them");
        }
        strategy = strategy == null ? null : strategy.strip();
        symbol = symbol == null ? null : SymbolName.canonical(symbol);
    }

    public static Scope account(String account) {
        return new Scope(account, null, null);
    }

    public static Scope strategy(String account, String strategy) {
        return new Scope(account, strategy, null);
    }

    public static Scope symbol(String account, String symbol) {
        return new Scope(account, null, symbol);
    }

    /// @throws IllegalArgumentException when the text is no scope, or one of a later version
    @JsonCreator
    public static Scope parse(String text) {
        var scope = split(text);
        if (scope.account.isBlank()
                || OTHER_MARKER.matcher(scope.account).find()
                || isBlank(scope.strategy)
                || isBlank(scope.symbol)) {
            throw new IllegalArgumentException("'" + text + "'; expected " + EXPECTED);
        }
        return scope;
    }

    private static Scope split(String text) {
        int strategy = text.indexOf(STRATEGY);
        int symbol = text.indexOf(SYMBOL);
        if (strategy < 0 && symbol < 0) {
            return account(text);
        }
        return symbol < 0 || (strategy >= 0 && strategy < symbol)
                ? strategy(
                        text.substring(0, strategy), text.substring(strategy + STRATEGY.length()))
                : symbol(text.substring(0, symbol), text.substring(symbol + SYMBOL.length()));
    }

    /// Every scope that covers such an order, the widest first.
    public static List<Scope> covering(String account, String strategy, String symbol) {
        return Stream.of(
                        ALL,
                        account(account),
                        strategy(ControlCommand.EVERYTHING, strategy),
                        strategy(account, strategy),
                        symbol(ControlCommand.EVERYTHING, symbol),
                        symbol(account, symbol))
                .distinct()
                .toList();
    }

    public boolean covers(String ofAccount, String ofStrategy, String ofSymbol) {
        return (isForEveryAccount() || account.equals(ofAccount))
                && (strategy == null || strategy.equals(ofStrategy))
                && (symbol == null || symbol.equals(ofSymbol));
    }

    public boolean isForEveryAccount() {
        return account.equals(ControlCommand.EVERYTHING);
    }

    /// Whether it is for one account as a whole.
    public boolean isOneAccount() {
        return !isForEveryAccount() && strategy == null && symbol == null;
    }

    /// Whether it is for one strategy of one account.
    public boolean isOneStrategy() {
        return !isForEveryAccount() && strategy != null;
    }

    private static boolean isBlank(@Nullable String name) {
        return name != null && name.isBlank();
    }

    @JsonValue
    @Override
    public String toString() {
        if (strategy != null) {
            return account + STRATEGY + strategy;
        }
        return symbol == null ? account : account + SYMBOL + symbol;
    }
}
