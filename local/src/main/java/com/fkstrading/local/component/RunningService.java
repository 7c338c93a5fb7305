package com.fkstrading.local.component;

import com.fkstrading.local.management.ManagementEndpoint;
import com.fkstrading.local.process.RunningProcess;
import com.fkstrading.local.process.StopProcess;

/// A process that answers on its management port.
record RunningService(ProcessHandle process, ManagementEndpoint management)
        implements RunningProcess {

    @Override
    public boolean isReady() {
        return management.isReady();
    }

    @Override
    public boolean hasFailed() {
        return management.isNotLive();
    }

    @Override
    public void close() {
        StopProcess.stop(process);
    }
}
