package com.fkstrading.contract.account;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/// What is at risk: held, or still to be bought by open orders, at the worst price that each
/// decision allowed.
///
/// @param dollars a decimal string as JSON
/// @param unvalued how many parts of it are not in `dollars`, since no price had told their value
public record ExposureState(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal dollars, int unvalued) {}
