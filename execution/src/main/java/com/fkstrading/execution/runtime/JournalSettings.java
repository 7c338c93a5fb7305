package com.fkstrading.execution.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

/// What the journal's database cannot do without; the rest of it has defaults.
@ConfigMapping(prefix = "")
interface JournalSettings {

    @WithName("DATABASE_PASSWORD")
    String password();
}
