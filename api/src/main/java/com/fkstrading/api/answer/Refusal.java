package com.fkstrading.api.answer;

/// A request that cannot be done; answered with the status and the sentence.
public final class Refusal extends RuntimeException {

    private final int status;

    private Refusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /// @param sentence names the field, what was found and what was expected
    public static Refusal badRequest(String sentence) {
        return new Refusal(400, sentence);
    }

    public static Refusal unauthorized(String sentence) {
        return new Refusal(401, sentence);
    }

    public static Refusal forbidden(String sentence) {
        return new Refusal(403, sentence);
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(404, sentence);
    }

    public static Refusal unavailable(String sentence) {
        return new Refusal(503, sentence);
    }

    public int status() {
        return status;
    }
}
