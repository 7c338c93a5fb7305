package com.fkstrading.paper.book;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Objects;

/// One change of the exchange's state; what the journal keeps. State changes by entries alone, so
/// replaying them restores it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.OrderChanged.class, name = "order"),
    @JsonSubTypes.Type(value = Entry.BalanceSet.class, name = "balance"),
    @JsonSubTypes.Type(value = Entry.AccountAdded.class, name = "account")
})
public sealed interface Entry {

    /// An order was taken or changed.
    ///
    /// @param order as it is afterwards
    record OrderChanged(Order order) implements Entry {}

    /// The free amount of an asset was set.
    record BalanceSet(String account, String asset, BigDecimal free) implements Entry {

        public BalanceSet {
            Objects.requireNonNull(account, "account");
        }
    }

    /// A further account may trade.
    ///
    /// @param account its API key
    /// @param secret what its requests are signed with
    record AccountAdded(String account, String secret) implements Entry {}
}
