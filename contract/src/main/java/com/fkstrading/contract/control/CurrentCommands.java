package com.fkstrading.contract.control;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The commands in force, for a reader of the whole topic. A command for all accounts is in each
/// partition, and partitions are read at their own pace: of one key, the newest counts, wherever it
/// was read.
///
/// @param byPlace the newest of each key in each partition
public record CurrentCommands(Map<Place, ControlCommand> byPlace) {

    public static final CurrentCommands NONE = new CurrentCommands(Map.of());

    private static final Comparator<ControlCommand> NEWEST_LAST =
            Comparator.comparing(ControlCommand::time)
                    .thenComparing(CurrentCommands::strictness)
                    .thenComparing(
                            ControlCommand::value,
                            Comparator.nullsFirst(Comparator.naturalOrder()));

    /// Where a command stands on the topic until a newer one replaces it.
    public record Place(int partition, CommandKey key) {}

    public CurrentCommands {
        byPlace = Map.copyOf(byPlace);
    }

    public CurrentCommands with(Place place, ControlCommand command) {
        var changed = new HashMap<>(byPlace);
        changed.put(place, command);
        return new CurrentCommands(changed);
    }

    /// After a deletion.
    public CurrentCommands without(Place place) {
        var changed = new HashMap<>(byPlace);
        changed.remove(place);
        return new CurrentCommands(changed);
    }

    /// Wherever they were read.
    public SortedMap<CommandKey, ControlCommand> newest() {
        var newest = new TreeMap<CommandKey, ControlCommand>();
        byPlace.forEach(
                (place, command) -> newest.merge(place.key(), command, CurrentCommands::newer));
        return Collections.unmodifiableSortedMap(newest);
    }

    /// Of two that were given at the same moment, the stricter one.
    private static ControlCommand newer(ControlCommand one, ControlCommand other) {
        return NEWEST_LAST.compare(one, other) >= 0 ? one : other;
    }

    private static int strictness(ControlCommand command) {
        if (command.halts()) {
            return 2;
        }
        return command.reduces() ? 1 : 0;
    }
}
