package com.fkstrading.streams.alert;

/// How a body is written.
public enum BodyFormat {
    /// One JSON object.
    JSON,
    /// `KEY=value`, one in each line or separated by semicolons.
    KEY_VALUE,
    /// Anything else: only a family that knows the sentence can read it.
    TEXT
}
