package com.fkstrading.contract.control;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What an operator commands.
public enum ControlAction {
    /// No new order is sent; open orders stay at the exchange.
    HALT,
    /// Ends the halt of its scope and no other. For all accounts it ends the halt of all; an
    /// account that was halted alone, or that stopped because of a record, is resumed by name.
    RESUME,
    /// A value that this version does not know; never written. It may mean a halt, so it halts.
    @JsonEnumDefaultValue
    UNRECOGNISED
}
