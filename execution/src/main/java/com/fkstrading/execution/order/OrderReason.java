package com.fkstrading.execution.order;

import com.fkstrading.contract.StorableText;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import java.time.Instant;

/// The reason for an order's state. Text that cannot be stored is escaped.
///
/// @param code upper-case and stable: consumers filter by it
/// @param message one sentence for a person
public record OrderReason(String code, String message) {

    private static final int LONGEST_MESSAGE = 1_000;

    public OrderReason {
        code = StorableText.escaped(code);
        message = message == null ? null : StorableText.escaped(shortened(message));
    }

    public static OrderReason halted(ControlCommand command) {
        return new OrderReason("HALTED", state(command, "halted"));
    }

    public static OrderReason reducing(ControlCommand command) {
        return new OrderReason(
                "REDUCING", state(command, "reduced to orders that shrink a position,"));
    }

    private static String state(ControlCommand command, String state) {
        String part = command.scope().equals(Scope.ALL) ? "" : " of " + command.scope();
        String why = command.why().endsWith(".") ? command.why() : command.why() + ".";
        return "Trading%s is %s by %s: %s".formatted(part, state, command.by(), why);
    }

    public static OrderReason deadlinePassed(Instant deadline) {
        return new OrderReason(
                "DEADLINE_PASSED",
                "The order could not be sent before its deadline " + deadline + ".");
    }

    public static OrderReason unknownAccount(String account) {
        return new OrderReason(
                "UNKNOWN_ACCOUNT",
                "There are no exchange credentials for account " + account + ".");
    }

    public static OrderReason unknownSymbol(String symbol) {
        return new OrderReason("UNKNOWN_SYMBOL", "The exchange does not list " + symbol + ".");
    }

    public static OrderReason unreadableTradingRules(String symbol, String problem) {
        return new OrderReason(
                "TRADING_RULES_UNREADABLE",
                "The exchange's trading rules for " + symbol + " cannot be read: " + problem + ".");
    }

    public static OrderReason backlogFull() {
        return new OrderReason(
                "BACKLOG_FULL",
                "Too many orders of the account wait behind one whose outcome is not known.");
    }

    public static OrderReason belowLotSize(String message) {
        return new OrderReason("BELOW_LOT_SIZE", message);
    }

    /// @param what cannot be placed
    public static OrderReason unsupportedOrder(String what) {
        return new OrderReason(
                "UNSUPPORTED_ORDER", "Nothing was sent: execution cannot place " + what + " yet.");
    }

    public static OrderReason unstorableText() {
        return new OrderReason(
                "UNSTORABLE_TEXT",
                "A text of the request contains U+0000 or half of a surrogate pair, which cannot"
                        + " be stored; it is escaped here.");
    }

    /// An intent that an earlier run journaled without an outcome.
    public static OrderReason interrupted() {
        return new OrderReason(
                "INTERRUPTED",
                "Execution stopped while the order may have been on its way; the exchange is"
                        + " queried now.");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
