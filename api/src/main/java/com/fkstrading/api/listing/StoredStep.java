package com.fkstrading.api.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/// A step of a signal's path. Also the JSON of an answer.
@Entity
@Immutable
@IdClass(StoredStep.Key.class)
@Table(name = "steps")
public class StoredStep {

    @Id @JsonIgnore public String signalId;

    @Id @JsonIgnore public int position;

    /// Such as `received`, `denied`, `filled`.
    @Id public String name;

    /// The record's event time.
    public Instant at;

    /// The step in one line.
    public String summary;

    /// The whole record.
    @JsonProperty("detail")
    @JsonRawValue
    @Schema(implementation = Object.class)
    public String record;

    /// What identifies a step.
    public record Key(String signalId, int position, String name) implements Serializable {}
}
