package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.ImportProducts;
import com.microcom.catalog.search.FollowProducts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Imports the configured list before the service answers, and fills the search index. {@code demo} = the list that comes with it. */
@ApplicationScoped
class ImportAtStart {
  private static final Logger LOG = Logger.getLogger(ImportAtStart.class);
  private static final String DEMO = "demo";

  private final ImportProducts importProducts;
  private final FollowProducts followProducts;
  private final Optional<String> file;

  ImportAtStart(ImportProducts importProducts, FollowProducts followProducts, @ConfigProperty(name = "catalog.import.file") Optional<String> file) {
    this.importProducts = importProducts;
    this.followProducts = followProducts;
    this.file = file;
  }

  void start(@Observes StartupEvent event) {
    file.ifPresent(this::importList);
    followProducts.catchUp();
  }

  /** A list that cannot be read must not keep yesterday's catalogue from being sold: it is logged, the service starts. */
  private void importList(String name) {
    try {
      switch (importProducts.take(bytes(name), name)) {
        case ImportProducts.Imported(var r) ->
            LOG.infof("Imported %s: %d new, %d changed, %d as they were, %d rejected (report %s)", name, r.loaded(), r.updated(), r.unchanged(), r.rejected().size(), r.id());
        case ImportProducts.Refused(var reason) -> LOG.errorf("The list %s was not imported: %s", name, reason);
      }
    } catch (IOException e) {
      LOG.errorf("The list %s was not imported: %s", name, e);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    if (!name.equals(DEMO)) {
      return Files.readAllBytes(Path.of(name));
    }
    try (var demo = ImportAtStart.class.getResourceAsStream("/demo/catalogo-demo.csv")) {
      return Objects.requireNonNull(demo, "demo/catalogo-demo.csv").readAllBytes();
    }
  }
}
