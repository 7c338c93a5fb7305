package com.fkstrading.paper.request;

/// A request to the administration API that cannot be carried out as sent. The message names the
/// field, what was found and what is expected.
public final class InvalidRequest extends IllegalArgumentException {

    public InvalidRequest(String field, String found, String expected) {
        super(field + ": " + found + "; expected " + expected);
    }
}
