package com.fkstrading.contract.control;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The commands in force, for a reader of the whole topic. A command for all accounts is in each
/// partition, and partitions are read at their own pace: of one key, the newest counts, wherever it
/// was read.
///
/// @param byPlace the newest of each key in each partition
public record CurrentCommands(Map<Place, ControlCommand> byPlace) {

    public static final CurrentCommands NONE = new CurrentCommands(Map.of());

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

    /// Whether orders may be sent, by scope.
    public Map<String, ControlCommand> tradingStates() {
        return byPlace.entrySet().stream()
                .filter(it -> it.getKey().key().aspect() == CommandKey.Aspect.TRADING_STATE)
                .collect(
                        Collectors.toUnmodifiableMap(
                                it -> it.getKey().key().scope(),
                                Map.Entry::getValue,
                                CurrentCommands::newer));
    }

    /// Of two that were given at the same moment, the one that halts.
    private static ControlCommand newer(ControlCommand one, ControlCommand other) {
        int order = one.time().compareTo(other.time());
        return order > 0 || (order == 0 && one.halts()) ? one : other;
    }
}
