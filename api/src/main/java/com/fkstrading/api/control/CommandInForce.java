package com.fkstrading.api.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlCommand;

/// The newest command of its key.
///
/// @param aspect what it sets: `trading-state`, or the name of a limit
public record CommandInForce(@JsonUnwrapped ControlCommand command, String aspect) {

    static CommandInForce of(CommandKey key, ControlCommand command) {
        return new CommandInForce(command, key.label());
    }
}
