package com.fkstrading.streams.score;

import com.fkstrading.streams.score.factor.FactorValue;
import java.util.List;

/// Makes one confidence of what the factors say. The same values give the same confidence, always.
public interface Scorer {

    /// @param values of all factors, in their order
    Scoring score(List<FactorValue> values);
}
