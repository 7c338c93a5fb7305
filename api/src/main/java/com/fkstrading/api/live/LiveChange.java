package com.fkstrading.api.live;

/// What changed, with its kind.
///
/// @param type `signal`, `order` or `control`
/// @param row the whole row, as the lists answer it; for `control` the answer of `GET /control`
public record LiveChange(String type, Object row) {}
