package com.fkstrading.streams.config;

import com.fkstrading.streams.score.onnx.OnnxModel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.spi.Converter;

/// Reads the model that a setting names; what is wrong with it is an error of the setting.
public final class ModelConverter implements Converter<OnnxModel> {

    private static final long serialVersionUID = 1;

    public ModelConverter() {}

    @Override
    public OnnxModel convert(String path) {
        try {
            return OnnxModel.read(Path.of(path));
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException("the path of a file", noPath);
        }
    }
}
