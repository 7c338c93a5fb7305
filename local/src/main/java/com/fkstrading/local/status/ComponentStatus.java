package com.fkstrading.local.status;

/// How one component is at this moment.
///
/// @param port 0 for the launcher, which has none
public record ComponentStatus(
        String name, ComponentState state, long pid, int port, long rssBytes, int restarts) {}
