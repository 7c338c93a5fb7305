package com.fkstrading.streams.decision;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.signal.DenialReason;
import org.jspecify.annotations.Nullable;

/// What one of several limits found for a signal.
///
/// @param reason to deny the signal; null where the limit lets it pass
public record Checked(@Nullable DenialReason reason, Finding finding) {

    public static Checked passed(Finding finding) {
        return new Checked(null, finding);
    }

    public static Checked denied(DenialReason reason, Finding finding) {
        return new Checked(reason, finding);
    }
}
