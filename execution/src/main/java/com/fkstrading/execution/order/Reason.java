package com.fkstrading.execution.order;

import com.fkstrading.contract.control.ControlCommand;
import java.time.Instant;

/// Why an order went as it did.
///
/// @param code upper-case and stable: consumers filter by it
/// @param message one sentence for a person
public record Reason(String code, String message) {

    public static Reason halted(ControlCommand command) {
        return new Reason(
                "HALTED", "Trading is halted by " + command.by() + ": " + command.why() + ".");
    }

    public static Reason deadlinePassed(Instant deadline) {
        return new Reason(
                "DEADLINE_PASSED",
                "The order could not leave before its deadline " + deadline + ".");
    }

    public static Reason unknownAccount(String account) {
        return new Reason(
                "UNKNOWN_ACCOUNT",
                "There are no exchange credentials for account " + account + ".");
    }

    public static Reason belowLotSize(String message) {
        return new Reason("BELOW_LOT_SIZE", message);
    }

    public static Reason clockSkew(String message) {
        return new Reason(
                "CLOCK_SKEW", "The exchange refused our clock twice, last with: " + message);
    }

    /// An intent that an earlier run journaled, and of which nobody knows whether it left.
    public static Reason interrupted() {
        return new Reason(
                "INTERRUPTED",
                "Work on the order broke off when it may have been on its way; asking now.");
    }
}
