package com.fkstrading.replay.candidate;

import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.replay.task.TaskDriver;
import java.nio.file.Path;

/// Settings to be tried, and what has come of them so far.
///
/// @param settings the candidate's
/// @param changes gathers what all partitions find
public record Candidate(SettingsSnapshot settings, Changes changes) {

    public CandidateTask task(int partition, Path folder) {
        var driver = new TaskDriver(partition, settings, folder.resolve(partition + "-candidate"));
        return new CandidateTask(driver, changes);
    }
}
