package com.fkstrading.streams.topology;

import com.fkstrading.contract.settings.SettingsVersion;
import com.fkstrading.streams.store.Part;
import com.fkstrading.streams.store.TaskState;
import com.fkstrading.streams.validate.WebhookAsOf;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Publishes the settings in the transaction of the first decision that the task makes with them.
final class SettingsWriter
        extends ContextualProcessor<String, WebhookAsOf, String, SettingsVersion> {

    private static final Part<SettingsVersion> SETTINGS =
            Part.of("settings", SettingsVersion.class);
    private static final String NEWEST = "";

    private final SettingsVersion settings;

    SettingsWriter(SettingsVersion settings) {
        this.settings = settings;
    }

    @Override
    public void process(Record<String, WebhookAsOf> record) {
        var state = TaskState.open(context());
        if (!settings.equals(state.get(SETTINGS, NEWEST))) {
            state.put(SETTINGS, NEWEST, settings);
            context().forward(record.withKey(settings.version()).withValue(settings));
        }
    }
}
