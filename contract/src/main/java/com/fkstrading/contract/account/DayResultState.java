package com.fkstrading.contract.account;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;

/// What the sales of one day brought, in dollars; decimal strings as JSON.
///
/// @param day in UTC
/// @param realised negative for a loss
/// @param peak the most that it was on the day; never negative
/// @param lowest the least that it was; never positive
/// @param drawdown the largest fall below the peak; never negative
public record DayResultState(
        LocalDate day,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal realised,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal peak,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lowest,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal drawdown) {}
