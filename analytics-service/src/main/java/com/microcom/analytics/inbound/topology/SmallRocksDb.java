package com.microcom.analytics.inbound.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/** RocksDB asks for 50 MB block cache and 3 × 16 MB buffers per store and task by default; ours hold short keys and share 4 MB. */
public final class SmallRocksDb implements RocksDBConfigSetter {
  private static final long CACHE_BYTES = 4L << 20;
  private static final long BUFFER_BYTES = 1L << 20;

  /** Shared by all stores of the process, and so never closed before it ends. */
  private static final class Shared {
    private static final Cache CACHE = new LRUCache(CACHE_BYTES);
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(Shared.CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferSize(BUFFER_BYTES);
    options.setMaxWriteBufferNumber(2);
  }

  @Override
  public void close(String store, Options options) {
    // Nothing of its own to close.
  }
}
