package com.fkstrading.streams.size;

import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.streams.position.DollarValue;

/// An order, and what is reserved for it.
///
/// @param isReducing whether it only reduces the position, and so is not counted
record Ordered(OrderRequest request, DollarValue value, boolean isReducing) {}
