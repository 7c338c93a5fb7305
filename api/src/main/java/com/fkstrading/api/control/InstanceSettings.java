package com.fkstrading.api.control;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/// What distinguishes this instance of the service from the others.
@ConfigMapping(prefix = "api")
interface InstanceSettings {

    /// Unique for each instance, the same after a restart: what was cut off then ends at once.
    @WithName("instance-id")
    @WithDefault("${API_INSTANCE_ID:${HOSTNAME:api}}")
    String id();
}
