package com.fkstrading.api.control;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Who may command trading.
@ConfigMapping(prefix = "fks.control")
public interface ControlSettings {

    /// CONTROL_TOKEN: the bearer token that a command must carry. Without it, only this machine may
    /// command.
    Optional<String> token();
}
