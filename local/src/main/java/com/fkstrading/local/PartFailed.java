package com.fkstrading.local;

import java.nio.file.Path;

/// A part of the local system cannot run; the message is one sentence for a person, followed by the
/// last lines of the part's log where there is one.
public final class PartFailed extends RuntimeException {

    public PartFailed(String sentence) {
        super(sentence);
    }

    public PartFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// The sentence with the end of the part's log below it.
    public static PartFailed withLog(String sentence, Path log) {
        var lines = LogTail.of(log, 15);
        return new PartFailed(
                lines.isEmpty()
                        ? sentence
                        : sentence + " The end of " + log + ":\n  " + String.join("\n  ", lines));
    }
}
