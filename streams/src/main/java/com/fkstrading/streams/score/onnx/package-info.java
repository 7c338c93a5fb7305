/// The scorer that runs a trained model.
@NullMarked
package com.fkstrading.streams.score.onnx;

import org.jspecify.annotations.NullMarked;
