package com.fkstrading.systemtests.prove.evidence.exchange;

import java.math.BigDecimal;

/// The smallest steps in which a symbol trades.
///
/// @param lotStep of a quantity, in the base currency
/// @param priceTick of a price, in the quote currency
public record Increments(BigDecimal lotStep, BigDecimal priceTick) {}
