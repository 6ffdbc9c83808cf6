package com.microcom.catalog.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.catalog.knowledge.Knowledge;
import com.microcom.catalog.knowledge.KnowledgeIndex;
import com.microcom.catalog.knowledge.KnowledgeSettings;
import com.microcom.catalog.knowledge.Markdown;
import com.microcom.contracts.rest.CatalogApi.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The company's texts from a folder of Markdown files, read again when one changes; without a folder the demonstration texts. */
@ApplicationScoped
public class KnowledgeFiles implements Knowledge {
  private static final Logger LOG = Logger.getLogger(KnowledgeFiles.class);
  private static final String DEMO = "/knowledge/demo/";
  /** Nobody writes more about shipping and payment; a wrong folder must not fill the memory. */
  private static final long LARGEST_FILE = 1_000_000;

  private static final int MOST_FILES = 200;

  private final Optional<Path> folder;
  private final KnowledgeSettings settings = KnowledgeSettings.standard();
  private volatile KnowledgeIndex index;
  private Map<Path, String> seen = Map.of();

  public KnowledgeFiles(@ConfigProperty(name = "catalog.knowledge.folder") Optional<String> folder) {
    this.folder = folder.filter(f -> !f.isBlank()).map(Path::of);
    this.index = new KnowledgeIndex(this.folder.isEmpty() ? demo() : List.of(), settings);
    refresh();
  }

  @Override
  public Optional<Match> find(String text) {
    return index.find(text);
  }

  @Override
  public List<Passage> passages() {
    return index.passages();
  }

  /** Looks whether a file was added, changed or removed. A folder that cannot be read leaves what was read before. */
  public synchronized void refresh() {
    if (folder.isEmpty()) {
      return;
    }
    try {
      var found = found();
      if (!found.equals(seen)) {
        index = new KnowledgeIndex(read(found), settings);
        seen = found;
        LOG.infof("The company's texts: %d passages of %d files", index.passages().size(), found.size());
      }
    } catch (IOException e) {
      LOG.warnf("The company's texts in %s cannot be read, the last ones stay: %s", folder.get(), e.toString());
    }
  }

  /** Path → state by which a change is seen; mounted volumes do not always report events. */
  private Map<Path, String> found() throws IOException {
    var found = new TreeMap<Path, String>();
    try (var files = Files.list(folder.orElseThrow())) {
      for (var file : files.filter(f -> f.getFileName().toString().endsWith(".md") && Files.isRegularFile(f)).sorted().limit(MOST_FILES).toList()) {
        found.put(file, Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file));
      }
    }
    return found;
  }

  private static List<Markdown.Section> read(Map<Path, String> files) throws IOException {
    var sections = new ArrayList<Markdown.Section>();
    for (var file : files.keySet()) {
      if (Files.size(file) > LARGEST_FILE) {
        LOG.warnf("%s is too large for a text of the company; it is left out", file);
        continue;
      }
      // Lenient: a stray Latin-1 byte must not take the whole text away.
      sections.addAll(Markdown.sections(file.getFileName().toString(), new String(Files.readAllBytes(file), UTF_8)));
    }
    return sections;
  }

  private static List<Markdown.Section> demo() {
    try {
      var sections = new ArrayList<Markdown.Section>();
      for (var file : text(DEMO + "index.txt").lines().filter(l -> !l.isBlank()).toList()) {
        sections.addAll(Markdown.sections(file, text(DEMO + file)));
      }
      return sections;
    } catch (IOException e) {
      throw new IllegalStateException("The demonstration texts cannot be read", e);
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = KnowledgeFiles.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    }
  }
}
