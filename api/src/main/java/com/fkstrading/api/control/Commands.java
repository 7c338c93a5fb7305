package com.fkstrading.api.control;

import com.fkstrading.contract.control.ControlCommand;
import io.smallrye.mutiny.Uni;

/// Where commands go. Completes once the command is durable, and fails when it may not be.
public interface Commands {

    Uni<Void> send(ControlCommand command);
}
