package com.fkstrading.replay.task;

/// The recording cannot be replayed; the message is a sentence for the user.
public final class ReplayFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ReplayFailed(String message) {
        super(message);
    }
}
