package com.fkstrading.contract.control;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What an operator orders.
public enum ControlAction {
    /// No new order leaves; cancels still pass.
    HALT,
    /// Ends a halt.
    RESUME,
    /// A word that this version does not know; never written. It may mean to stop us, so it halts.
    @JsonEnumDefaultValue
    UNRECOGNISED
}
