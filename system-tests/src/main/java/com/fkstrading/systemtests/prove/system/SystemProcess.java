package com.fkstrading.systemtests.prove.system;

/// One process of the system, as `./fks status` shows it.
public record SystemProcess(String name, long pid, String state) {

    boolean isReady() {
        return state.equals("ready");
    }
}
