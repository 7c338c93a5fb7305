package com.fkstrading.streams.reading;

import com.fkstrading.streams.alert.Alert;
import java.util.Optional;

/// One kind of template that people use for their alerts: how to recognise it, and its words.
public interface Family {

    /// As people call it.
    String name();

    /// Whether the alert follows this template, by what no other template has.
    boolean recognises(Alert alert);

    /// An alert of this family as it should be.
    String example();

    default Vocabulary vocabulary() {
        return Vocabulary.COMMON;
    }

    /// The alert with its values under names: of a sentence, or where names and values are not
    /// enough.
    default Alert parse(Alert alert) {
        return alert;
    }

    /// What to send instead of this template, if it can never be an order; the end of a sentence.
    default Optional<String> refusal() {
        return Optional.empty();
    }
}
