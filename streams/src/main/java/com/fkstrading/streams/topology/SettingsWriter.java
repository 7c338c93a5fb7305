package com.fkstrading.streams.topology;

import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.validate.ReceivedWebhook;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Publishes the settings in the transaction of the first decision that the task makes with them.
final class SettingsWriter
        extends ContextualProcessor<String, ReceivedWebhook, String, SettingsSnapshot> {

    private static final Keyspace<SettingsSnapshot> SETTINGS =
            Keyspace.of("settings", SettingsSnapshot.class);
    private static final String NEWEST = "";

    private final SettingsSnapshot settings;

    SettingsWriter(SettingsSnapshot settings) {
        this.settings = settings;
    }

    @Override
    public void process(Record<String, ReceivedWebhook> record) {
        var store = TaskStore.open(context());
        if (!settings.equals(store.get(SETTINGS, NEWEST))) {
            store.put(SETTINGS, NEWEST, settings);
            context().forward(record.withKey(settings.version()).withValue(settings));
        }
    }
}
