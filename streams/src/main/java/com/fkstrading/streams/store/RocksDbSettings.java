package com.fkstrading.streams.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/// One budget of native memory for all stores together; without it each of them, and there are
/// dozens, may take some fifty megabytes. The filters and indexes of ten million deliveries fit.
public final class RocksDbSettings implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 96L << 20;
    private static final long WRITE_BUFFER_BYTES = 48L << 20;
    private static final long STORE_WRITE_BUFFER_BYTES = 1L << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        if (storeName.startsWith(DeliveryAccess.STORE)) {
            filterByPrefix(options, table);
        }
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.WRITE_BUFFERS);
        options.setWriteBufferSize(STORE_WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
    }

    /// A look-up reads a range of times, of which a filter of whole keys knows nothing. Almost
    /// every fingerprint is new, and a filter of fingerprints spares the search in each file.
    private static void filterByPrefix(Options options, BlockBasedTableConfig table) {
        options.useFixedLengthPrefixExtractor(DeliveryAccess.FINGERPRINT_LENGTH);
        table.setWholeKeyFiltering(false);
    }

    @Override
    public void close(String storeName, Options options) {
        // What is shared outlives each single store.
    }

    /// Loaded when the first store opens, after RocksDB's native library.
    private static final class Shared {
        static final Cache CACHE = new LRUCache(CACHE_BYTES);
        static final WriteBufferManager WRITE_BUFFERS =
                new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
    }
}
