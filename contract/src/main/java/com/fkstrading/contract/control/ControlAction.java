package com.fkstrading.contract.control;

/// What an operator orders.
public enum ControlAction {
    /// No new order leaves; cancels still pass.
    HALT,
    /// Ends a halt.
    RESUME
}
