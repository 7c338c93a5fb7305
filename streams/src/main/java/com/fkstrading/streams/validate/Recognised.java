package com.fkstrading.streams.validate;

import com.fkstrading.contract.signal.ValidatedSignal;

/// A signal that was understood, and how to recognise it when it comes again.
public record Recognised(ValidatedSignal signal, Fingerprint fingerprint) {}
