package com.fkstrading.contract.explanation;

import com.fkstrading.contract.market.MarketPrice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a signal was decided as it was: what the decision had seen, and what each rule found in it.
/// Travels whole from the first stage to the decision. Flat fields in JSON.
///
/// @param asOf null in records from before the field existed
public record Basis(@Nullable AsOf asOf, Explanation explanation) {

    public static final Basis NONE = new Basis(null, Explanation.NONE);

    public Basis {
        Objects.requireNonNull(explanation, "explanation");
    }

    public Basis and(Finding finding) {
        return new Basis(asOf, explanation.and(finding));
    }

    public Basis with(List<MarketPrice> lookedUp) {
        return new Basis(asOf == null ? null : asOf.with(lookedUp), explanation);
    }
}
