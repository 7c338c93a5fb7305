package com.fkstrading.paper.book;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/// One change of the book; what the journal keeps. The book changes by entries alone, so a replay
/// ends where the live exchange stood.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.OrderChanged.class, name = "order"),
    @JsonSubTypes.Type(value = Entry.BalanceSet.class, name = "balance")
})
public sealed interface Entry {

    /// An order was taken or changed.
    ///
    /// @param order as it stands afterwards
    record OrderChanged(Order order) implements Entry {}

    /// The free part of an asset was set.
    record BalanceSet(String asset, BigDecimal free) implements Entry {}
}
