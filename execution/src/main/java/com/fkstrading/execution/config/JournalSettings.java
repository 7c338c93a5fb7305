package com.fkstrading.execution.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// How long the journal's database may keep us waiting; its address is Quarkus' own setting.
@ConfigMapping(prefix = "")
public interface JournalSettings {

    @WithName("DATABASE_PASSWORD")
    @NotBlank
    String password();

    /// For a new connection.
    @WithName("DATABASE_CONNECT_TIMEOUT")
    @WithDefault("2s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration connectTimeout();

    /// For a free connection of the pool.
    @WithName("DATABASE_ACQUIRE_TIMEOUT")
    @WithDefault("2s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration acquireTimeout();

    /// For a statement or a transaction as a whole, the wait for a connection included.
    @WithName("DATABASE_STATEMENT_TIMEOUT")
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration statementTimeout();
}
