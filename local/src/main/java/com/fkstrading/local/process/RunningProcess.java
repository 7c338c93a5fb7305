package com.fkstrading.local.process;

/// A started process of ours.
public interface RunningProcess extends AutoCloseable {

    ProcessHandle process();

    /// Whether it takes work. Checks once, without waiting for long.
    boolean isReady();

    /// Whether it reports that only a restart helps. No answer is not a failure.
    default boolean hasFailed() {
        return false;
    }

    /// Stops the process in order, and kills it where that takes too long; does nothing to one that
    /// has ended.
    @Override
    void close();
}
