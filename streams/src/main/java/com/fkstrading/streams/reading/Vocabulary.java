package com.fkstrading.streams.reading;

import com.fkstrading.streams.intent.Wish;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The words of a family: the names of its fields, what its actions mean, and what it says that
/// does not concern the order.
///
/// @param names of its fields
/// @param actions what each word means, in lower case
/// @param ignored paths that do not concern the order, in lower case
/// @param refused paths that would change the order and are not supported, with what to say instead
public record Vocabulary(
        FieldPaths names,
        Map<String, Wish> actions,
        Set<String> ignored,
        Map<String, String> refused) {

    /// What most alerts use, and any family that changes nothing.
    public static final Vocabulary COMMON =
            new Vocabulary(FieldPaths.COMMON, Wish.COMMON, Set.of(), Map.of());

    public Vocabulary {
        actions = Map.copyOf(actions);
        ignored = Set.copyOf(ignored);
        refused = Map.copyOf(refused);
    }

    /// This family has only these names for it; none where it does not say it.
    public Vocabulary naming(FieldName field, String... accepted) {
        return new Vocabulary(names.naming(field, accepted), actions, ignored, refused);
    }

    /// In this family, the word means this; in any case.
    public Vocabulary meaning(String action, Wish wish) {
        var changed = new TreeMap<>(actions);
        changed.put(action.toLowerCase(Locale.ROOT), wish);
        return new Vocabulary(names, changed, ignored, refused);
    }

    /// In this family, these do not concern the order, whatever they are called elsewhere.
    public Vocabulary ignoring(String... paths) {
        var changed = new HashSet<>(ignored);
        changed.addAll(Arrays.asList(paths));
        return new Vocabulary(names, actions, changed, refused);
    }

    /// @param expected what to say instead, as the end of a sentence
    public Vocabulary refusing(String path, String expected) {
        var changed = new TreeMap<>(refused);
        changed.put(path, expected);
        return new Vocabulary(names, actions, ignored, changed);
    }
}
