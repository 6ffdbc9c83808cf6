package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.ImportList;
import com.microcom.catalog.importing.ImportReport;
import com.microcom.catalog.importing.Source;
import com.microcom.catalog.importing.Sources;
import com.microcom.catalog.search.FollowProducts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Imports the configured list before the service answers, and fills the search index. {@code demo} = the list that comes with it. */
@ApplicationScoped
class ImportAtStart {
  private static final Logger LOG = Logger.getLogger(ImportAtStart.class);
  private static final String DEMO = "demo";

  private final ImportList importList;
  private final Sources sources;
  private final FollowProducts followProducts;
  private final Optional<String> file;

  ImportAtStart(ImportList importList, Sources sources, FollowProducts followProducts, @ConfigProperty(name = "catalog.import.file") Optional<String> file) {
    this.importList = importList;
    this.sources = sources;
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
      var source = sources.find(Source.ANYBODY).orElseGet(() -> Source.named(Source.ANYBODY));
      var list = name.equals(DEMO) ? demo() : Path.of(name);
      var r = importList.take(importList.begin(source, name, null, false), list);
      if (r.state() == ImportReport.State.DONE) {
        LOG.infof("Imported %s: %d new, %d changed, %d as they were, %d rejected (report %s)", name, r.loaded(), r.updated(), r.unchanged(), r.rejectedRows(), r.id());
      } else {
        LOG.errorf("The list %s was not imported: %s", name, r.reason());
      }
      if (name.equals(DEMO)) {
        Files.delete(list);
      }
    } catch (IOException e) {
      LOG.errorf("The list %s was not imported: %s", name, e);
    }
  }

  private static Path demo() throws IOException {
    var file = Files.createTempFile("demo", ".csv");
    try (var demo = ImportAtStart.class.getResourceAsStream("/demo/catalogo-demo.csv")) {
      Files.copy(Objects.requireNonNull(demo, "demo/catalogo-demo.csv"), file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
