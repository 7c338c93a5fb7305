package com.fkstrading.streams.size;

/// A stop or a target that fits no entry; its message names it, what was found and what was
/// expected. Caught where the legs are made.
final class InvalidStop extends RuntimeException {

    InvalidStop(String message) {
        super(message, null, false, false);
    }
}
