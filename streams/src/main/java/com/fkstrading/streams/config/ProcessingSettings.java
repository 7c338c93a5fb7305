package com.fkstrading.streams.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How Kafka Streams works through the topics. They change no decision, so they are no part of the
/// settings' version. Checked here at the start; `application.properties` passes them on, with the
/// same defaults.
@ConfigMapping(prefix = "")
public interface ProcessingSettings {

    /// Milliseconds between two commits behind a backlog.
    @WithName("STREAMS_COMMIT_INTERVAL")
    @WithDefault("200")
    @Min(1)
    @Max(10_000)
    int commitInterval();

    /// Threads that share the partitions of this instance.
    @WithName("STREAMS_THREADS")
    @WithDefault("1")
    @Min(1)
    @Max(64)
    int threads();
}
