package com.fkstrading.systemtests.prove.evidence;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.systemtests.prove.evidence.exchange.TradeTerms;

/// One order in execution's journal.
///
/// @param terms in amounts that the exchange trades
public record JournalRow(
        ClientOrderId clientOrderId, OrderStatus state, TradeTerms terms, Quantity executed) {}
