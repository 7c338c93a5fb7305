package com.fkstrading.local.part;

/// One started process of a part.
public interface Running extends AutoCloseable {

    ProcessHandle process();

    /// Asks once, without waiting for long.
    boolean isReady();

    /// Stops the process in order, and kills it where that takes too long; does nothing to one that
    /// has ended.
    @Override
    void close();
}
