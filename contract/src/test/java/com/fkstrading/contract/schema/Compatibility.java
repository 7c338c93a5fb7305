package com.fkstrading.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.schema.Schemas.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a changed schema breaks, compared with the published one. A topic keeps old records for
/// months and old readers for the time of a roll-out: new readers meet old records, and old readers
/// new ones.
final class Compatibility {

    private static final String HOW =
            " Publish a compatible change instead: keep what is there, add an optional field beside"
                    + " it, move readers over, and remove the old one when the topic's retention has"
                    + " passed; or open a topic of a new name.";

    private static final List<String> MEANING = List.of("type", "format", "pattern", "const");

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /// One sentence a break; empty for a compatible change.
    static List<String> breaks(String topic, Part published, Part current) {
        var compatibility = new Compatibility();
        compatibility.compare(topic, published, current);
        return compatibility.breaks;
    }

    private void compare(String at, Part published, Part current) {
        compareMeaning(at, published.node(), current.node());
        compareWords(at, published.node(), current.node());
        compareRequired(at, published.node(), current.node());
        for (var name : names(published.node().path("properties"))) {
            if (current.node().path("properties").has(name)) {
                compare(at + "." + name, published.property(name), current.property(name));
            } else {
                report(at + "." + name, "was removed; whoever reads it finds nothing.");
            }
        }
        if (published.node().has("items") && current.node().has("items")) {
            compare(at + "[]", published.items(), current.items());
        }
    }

    private void compareMeaning(String at, JsonNode published, JsonNode current) {
        for (var keyword : MEANING) {
            var before = published.path(keyword);
            var after = current.path(keyword);
            if (!before.equals(after)) {
                report(
                        at,
                        "changed its %s from %s to %s; readers of the one cannot read the other."
                                .formatted(keyword, said(before), said(after)));
            }
        }
    }

    private void compareWords(String at, JsonNode published, JsonNode current) {
        var gone = texts(published.path("enum"));
        gone.removeAll(texts(current.path("enum")));
        for (var word : gone) {
            report(at, "lost the value " + word + "; records that say it cannot be read any more.");
        }
    }

    private void compareRequired(String at, JsonNode published, JsonNode current) {
        var before = texts(published.path("required"));
        var after = texts(current.path("required"));
        for (var name : minus(after, before)) {
            report(
                    at + "." + name,
                    "is newly required; records already on the topic lack it, and their readers"
                            + " fail.");
        }
        for (var name : minus(before, after)) {
            report(
                    at + "." + name,
                    "is no longer required; readers that count on it meet records without it.");
        }
    }

    private void report(String at, String what) {
        breaks.add(at + " " + what + HOW);
    }

    private static String said(JsonNode keyword) {
        return keyword.isMissingNode() ? "nothing" : keyword.asText();
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
