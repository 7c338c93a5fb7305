package com.fkstrading.contract.signal;

import java.math.BigDecimal;

/// One factor of a confidence.
///
/// @param name such as `base`, `claim`, `freshness`, `market-price`
/// @param value what the factor says by itself, in log-odds before its weight; of `base` a
///     confidence, of `model` the one that it gave
/// @param contribution what it added to the log-odds of the confidence or, negative, took from
///     them; the confidence is 1 / (1 + exp(-x)), where x is the sum of all contributions
public record Factor(String name, BigDecimal value, BigDecimal contribution) {}
