package com.fkstrading.contract.control;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What an operator commands.
public enum ControlAction {
    /// No new order is sent; open orders stay at the exchange.
    HALT,
    /// Only orders that shrink a position are sent; open orders stay at the exchange.
    REDUCE,
    /// Ends the halt or the reduction of its scope and no other. For all accounts it ends that of
    /// all; an account that was halted alone is resumed by name. That also ends what stopped it by
    /// itself; the README of `api` lists all of it.
    RESUME,
    /// Sets a limit, or takes it back to its setting.
    LIMIT,
    /// A value that this version does not know; never written. It may mean a halt, so it halts.
    @JsonEnumDefaultValue
    UNRECOGNISED
}
