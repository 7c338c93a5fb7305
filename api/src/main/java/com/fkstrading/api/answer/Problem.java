package com.fkstrading.api.answer;

/// The body of every refusal.
///
/// @param error one sentence for a person
public record Problem(String error) {}
