package com.fkstrading.local.component;

/// One started process of a component.
public interface RunningComponent extends AutoCloseable {

    ProcessHandle process();

    /// Asks once, without waiting for long.
    boolean isReady();

    /// Stops the process in order, and kills it where that takes too long; does nothing to one that
    /// has ended.
    @Override
    void close();
}
