package com.fkstrading.systemtests.prove.plant;

import com.fkstrading.systemtests.prove.evidence.Evidence;

/// Evidence with one violation in it.
///
/// @param id the id that the violation must name
public record Planted(String id, Evidence evidence) {}
