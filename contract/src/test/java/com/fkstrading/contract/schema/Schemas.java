package com.fkstrading.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// A folder of schemas that may point at each other.
///
/// @param folder on the class path, such as `schemas`
record Schemas(String folder) {

    static final Schemas CURRENT = new Schemas("schemas");
    static final Schemas PUBLISHED = new Schemas("published");

    /// A part of a schema, and the file in which its own references start.
    record Part(Schemas schemas, String file, JsonNode node) {

        /// The part that this one’s `$ref` names; itself when it has none.
        Part resolved() {
            return node.has("$ref") ? schemas.at(file, node.get("$ref").textValue()) : this;
        }

        Part property(String name) {
            return new Part(schemas, file, node.at("/properties").path(name)).resolved();
        }

        Part items() {
            return new Part(schemas, file, node.path("items")).resolved();
        }
    }

    static String file(Topic<?> topic) {
        return topic.name() + ".schema.json";
    }

    Part of(Topic<?> topic) {
        return at(file(topic), "");
    }

    Part at(String from, String reference) {
        var hash = reference.indexOf('#');
        var path = hash < 0 ? reference : reference.substring(0, hash);
        var file = path.isEmpty() ? from : path;
        var node = read(file).at(hash < 0 ? "" : reference.substring(hash + 1));
        if (node.isMissingNode()) {
            throw new IllegalArgumentException(from + ": " + reference + " leads nowhere");
        }
        return new Part(this, file, node).resolved();
    }

    JsonNode read(String file) {
        return read(Json.MAPPER, "/" + folder + "/" + file);
    }

    static JsonNode read(ObjectMapper mapper, String resource) {
        try (var bytes = Schemas.class.getResourceAsStream(resource)) {
            return mapper.readTree(Objects.requireNonNull(bytes, resource));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
