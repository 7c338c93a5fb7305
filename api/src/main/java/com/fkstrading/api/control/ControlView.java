package com.fkstrading.api.control;

import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import java.util.Collection;
import java.util.List;

/// Which commands are in force.
///
/// @param known false until `control.commands` has been read to its end; the rest is empty then
/// @param halted whether no new order of any account is sent; some accounts may be halted in
///     addition
/// @param commands the newest command of each scope; one that cannot be read halts its scope
public record ControlView(boolean known, boolean halted, List<ControlCommand> commands) {

    static final ControlView UNKNOWN = new ControlView(false, false, List.of());

    static ControlView of(Collection<ControlCommand> commands) {
        return new ControlView(
                true,
                commands.stream()
                        .filter(command -> command.scope().equals(Scope.ALL))
                        .anyMatch(ControlCommand::halts),
                commands.stream().toList());
    }
}
