package com.microcom.catalog.inbound.measuring;

import com.microcom.catalog.embeddings.ProductVectors;
import com.microcom.contracts.values.Sku;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Vectors kept in a file per model, so that measuring twice does not embed twice. Appended to; a torn end is embedded again. */
final class FileVectors implements ProductVectors {
  private final Path folder;

  FileVectors(Path folder) {
    this.folder = folder;
  }

  private Path file(String model) {
    return folder.resolve("vectors-" + UUID.nameUUIDFromBytes(model.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + ".bin");
  }

  @Override
  public Map<Sku, Embedded> find(Collection<Sku> skus, String model) {
    var found = new HashMap<Sku, Embedded>();
    if (Files.exists(file(model))) {
      try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file(model))))) {
        while (true) {
          found.put(new Sku(in.readUTF()), new Embedded(in.readUTF(), vector(in)));
        }
      } catch (EOFException e) {
        // The end of the file, or of what was written of it.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    found.keySet().retainAll(java.util.Set.copyOf(skus));
    return found;
  }

  private static float[] vector(DataInputStream in) throws IOException {
    var vector = new float[in.readInt()];
    for (var i = 0; i < vector.length; i++) {
      vector[i] = in.readFloat();
    }
    return vector;
  }

  @Override
  public void save(Map<Sku, Embedded> vectors, String model) {
    try {
      Files.createDirectories(folder);
      try (var out = new DataOutputStream(new java.io.BufferedOutputStream(new FileOutputStream(file(model).toFile(), true)))) {
        for (var entry : vectors.entrySet()) {
          out.writeUTF(entry.getKey().value());
          out.writeUTF(entry.getValue().hash());
          out.writeInt(entry.getValue().vector().length);
          for (var number : entry.getValue().vector()) {
            out.writeFloat(number);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keepOnly(String model) {
    // Other models' files are theirs.
  }
}
