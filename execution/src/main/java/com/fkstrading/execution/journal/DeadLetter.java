package com.fkstrading.execution.journal;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A record of `orders.requested` that could not become an order.
///
/// @param account the record's key; null for a record without one, which stops no account
/// @param value the bytes as received; null for a tombstone
/// @param reason why it could not be read, for a person
/// @param time when it was found
public record DeadLetter(
        Position position,
        @Nullable String account,
        byte @Nullable [] value,
        String reason,
        Instant time) {

    /// The record's position in Kafka.
    public record Position(String topic, int partition, long offset) {

        @Override
        public String toString() {
            return topic + "-" + partition + "@" + offset;
        }
    }

    /// The halt of its account's orders until an operator resumes the account.
    public ControlCommand halt() {
        return new ControlCommand(
                Scope.account(Objects.requireNonNull(account, "account")),
                ControlAction.HALT,
                null,
                "execution",
                "the request at " + position + " cannot be read: " + reason,
                time);
    }
}
