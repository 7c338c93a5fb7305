package com.fkstrading.paper.error;

/// The errors of a parameter that is missing, malformed or not allowed.
public final class ParameterErrors {

    private ParameterErrors() {}

    public static ApiError illegalCharacters(String parameter, String legal) {
        return ApiError.badRequest(
                -1100,
                "Illegal characters found in parameter '%s'; legal range is '%s'."
                        .formatted(parameter, legal));
    }

    public static ApiError duplicateParameter(String parameter) {
        return ApiError.badRequest(
                -1101, "Duplicate values for parameter '%s'.".formatted(parameter));
    }

    public static ApiError mandatory(String parameter) {
        return ApiError.badRequest(
                -1102,
                "Mandatory parameter '%s' was not sent, was empty/null, or malformed."
                        .formatted(parameter));
    }

    public static ApiError oneOf(String parameter, String other) {
        return ApiError.badRequest(
                -1102,
                "Param '%s' or '%s' must be sent, but both were empty/null!"
                        .formatted(parameter, other));
    }

    public static ApiError unreadParameters(int read, int sent) {
        return ApiError.badRequest(
                -1104,
                "Not all sent parameters were read; read '%d' parameter(s) but was sent '%d'."
                        .formatted(read, sent));
    }

    public static ApiError empty(String parameter) {
        return ApiError.badRequest(-1105, "Parameter '%s' was empty.".formatted(parameter));
    }

    public static ApiError notRequired(String parameter) {
        return ApiError.badRequest(
                -1106, "Parameter '%s' sent when not required.".formatted(parameter));
    }

    public static ApiError tooPrecise(String parameter) {
        return ApiError.badRequest(
                -1111, "Parameter '%s' has too much precision.".formatted(parameter));
    }

    public static ApiError notValid(String parameter) {
        return ApiError.badRequest(
                -1130, "Data sent for parameter '%s' is not valid.".formatted(parameter));
    }

    public static ApiError invalid(int code, String what) {
        return ApiError.badRequest(code, "Invalid " + what + ".");
    }

    public static ApiError intervalTooLong() {
        return ApiError.badRequest(-1127, "More than 24 hours between startTime and endTime.");
    }
}
