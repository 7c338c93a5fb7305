package com.fkstrading.api.control;

import com.fkstrading.contract.control.ControlCommand;
import java.util.List;

/// What is in force.
///
/// @param halted whether no new order leaves
/// @param tokenNeeded whether a command must carry the control token
/// @param commands the newest command of each scope; empty when nobody ever commanded
public record ControlState(boolean halted, boolean tokenNeeded, List<ControlCommand> commands) {

    static ControlState of(List<ControlCommand> commands, boolean tokenNeeded) {
        return new ControlState(
                commands.stream().anyMatch(ControlCommand::halts), tokenNeeded, commands);
    }
}
