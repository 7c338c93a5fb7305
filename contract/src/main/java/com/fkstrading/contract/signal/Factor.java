package com.fkstrading.contract.signal;

import java.math.BigDecimal;

/// One factor of a confidence.
///
/// @param name such as `claim`, `freshness`, `price-agreement`
/// @param value in [0, 1], what the factor alone says
/// @param contribution what it added to the confidence or, negative, took from it; the
///     contributions of all factors add up to the confidence
public record Factor(String name, BigDecimal value, BigDecimal contribution) {}
