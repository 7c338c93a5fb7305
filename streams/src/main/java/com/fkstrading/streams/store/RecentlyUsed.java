package com.fkstrading.streams.store;

import java.util.LinkedHashMap;
import java.util.Map;

/// The values that were used last, up to a number of them.
final class RecentlyUsed extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1;

    private final int most;

    RecentlyUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
        return size() > most;
    }
}
