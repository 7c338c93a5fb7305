package com.fkstrading.api.http;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/// Who may read data and send commands.
@ConfigMapping(prefix = "control")
public interface AccessSettings {

    /// CONTROL_TOKEN: the bearer token that each request for data and each command must carry.
    @Size(min = 16, message = "16 characters or more")
    String token();
}
