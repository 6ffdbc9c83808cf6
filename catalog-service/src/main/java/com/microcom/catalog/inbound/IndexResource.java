package com.microcom.catalog.inbound;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.search.BuildIndex;
import com.microcom.catalog.search.ProductSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How the search index is doing, for people who look after it. */
@Path("/index")
class IndexResource {
  private final ProductSearch index;
  private final BuildIndex building;
  private final TextVectors vectors;

  IndexResource(ProductSearch index, BuildIndex building, TextVectors vectors) {
    this.index = index;
    this.building = building;
    this.vectors = vectors;
  }

  /**
   * @param collection what answers @param building what will replace it; empty = nothing
   * @param model empty = switched off @param meaning whether vectors count already
   * @param done products with their vector, of {@code total}
   * @param etaSeconds null = unknown
   * @param failure why the embedded index stands in; empty = it does not
   */
  record Index(
      String engine, String collection, String building, String model, boolean meaning, int done, int total, double ratePerSecond, Long etaSeconds,
      String lastError, String failure) {}

  @GET
  public Index index() {
    var state = index.state();
    var progress = building.progress();
    return new Index(
        state.engine(), state.collection(), state.building(), vectors.model().orElse(""), state.meaning(), progress.done(), progress.total(),
        Math.round(progress.perSecond() * 10) / 10.0, progress.remaining() == null ? null : progress.remaining().toSeconds(), progress.lastError(), state.failure());
  }
}
