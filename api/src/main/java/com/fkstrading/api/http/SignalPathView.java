package com.fkstrading.api.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.api.postgres.StoredSignal;
import com.fkstrading.api.postgres.StoredStep;
import java.util.List;

/// A signal and each step of its path, in order.
public record SignalPathView(@JsonUnwrapped StoredSignal signal, List<StoredStep> path) {}
