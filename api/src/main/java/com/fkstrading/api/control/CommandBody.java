package com.fkstrading.api.control;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The body of a command, as the OpenAPI document describes it.
@Schema(name = "Command")
record CommandBody(
        @Schema(
                        required = true,
                        enumeration = {"halt", "resume"})
                String action,
        @Schema(description = "An account; `all` when it is absent") String scope,
        @Schema(required = true, description = "The operator's name") String by,
        @Schema(required = true, description = "The reason") String why) {}
