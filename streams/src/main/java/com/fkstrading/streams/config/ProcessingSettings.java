package com.fkstrading.streams.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/// How Kafka Streams works through the topics. They change no decision, so they are no part of the
/// settings' version. Checked here at the start; `application.properties` has the defaults, and
/// passes them on.
@ConfigMapping(prefix = "")
public interface ProcessingSettings {

    /// Milliseconds between two commits behind a backlog.
    @WithName("STREAMS_COMMIT_INTERVAL")
    Optional<@Min(1) @Max(10_000) Integer> commitInterval();

    /// Threads that share the partitions of this instance.
    @WithName("STREAMS_THREADS")
    Optional<@Min(1) @Max(64) Integer> threads();
}
