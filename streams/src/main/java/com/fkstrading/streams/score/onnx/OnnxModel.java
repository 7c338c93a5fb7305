package com.fkstrading.streams.score.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/// A trained model of a file: one row of the factors' values in, one probability out.
public final class OnnxModel {

    private static final int VERSION_DIGITS = 16;
    private static final int FACTORS = 7;
    private static final long ANY = -1;
    private static final String EXPECTED =
            "an ONNX model with one input, float [1, %d], and one output, float [1, 1]"
                    .formatted(FACTORS);

    private final Path file;
    private final byte[] content;

    private OnnxModel(Path file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    /// @throws IllegalArgumentException that says what was expected instead
    public static OnnxModel read(Path file) {
        try {
            var model = new OnnxModel(file, Files.readAllBytes(file));
            model.open().close();
            return model;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("a file that can be read", unreadable);
        } catch (OrtException noModel) {
            throw new IllegalArgumentException(EXPECTED, noModel);
        }
    }

    public Path file() {
        return file;
    }

    /// The beginning of the SHA-256 of the file.
    public String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    /// Runs on one thread, so that it adds up in one order.
    OrtSession open() throws OrtException {
        try (var options = new SessionOptions()) {
            options.setExecutionMode(ExecutionMode.SEQUENTIAL);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            var session = OrtEnvironment.getEnvironment().createSession(content, options);
            if (!isRow(session.getInputInfo().values(), FACTORS)
                    || !isRow(session.getOutputInfo().values(), 1)) {
                session.close();
                throw new IllegalArgumentException(EXPECTED);
            }
            return session;
        }
    }

    /// One row, or any number of them.
    private static boolean isRow(Collection<NodeInfo> nodes, int columns) {
        if (nodes.size() != 1
                || !(nodes.iterator().next().getInfo() instanceof TensorInfo tensor)) {
            return false;
        }
        long[] shape = tensor.getShape();
        return tensor.type == OnnxJavaType.FLOAT
                && shape.length == 2
                && (shape[0] == 1 || shape[0] == ANY)
                && shape[1] == columns;
    }
}
