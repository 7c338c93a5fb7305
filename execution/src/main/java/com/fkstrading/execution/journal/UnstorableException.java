package com.fkstrading.execution.journal;

/// The database refuses the data itself, and would refuse it again.
public final class UnstorableException extends RuntimeException {

    public UnstorableException(Throwable cause) {
        super("journal: " + cause.getMessage(), cause);
    }
}
