package com.microcom.catalog.outbound;

import com.microcom.catalog.embeddings.ProductVectors;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class PostgresVectors implements ProductVectors {
  private final EntityManager database;

  PostgresVectors(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<Sku, Embedded> find(Collection<Sku> skus, String model) {
    List<Object[]> rows =
        database
            .createNativeQuery("select sku, text_hash, vector from product_vector where model = :model and sku = any(:skus)")
            .setParameter("model", model)
            .setParameter("skus", skus.stream().map(Sku::value).toArray(String[]::new))
            .getResultList();
    return rows.stream().collect(Collectors.toMap(r -> new Sku((String) r[0]), r -> new Embedded((String) r[1], floats((byte[]) r[2]))));
  }

  @Override
  @Transactional
  public void save(Map<Sku, Embedded> vectors, String model) {
    // In SKU order, so that two replicas that save the same never wait for each other in a circle.
    vectors.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e ->
        database
            .createNativeQuery(
                "insert into product_vector (sku, model, text_hash, vector) values (:sku, :model, :hash, :vector)"
                    + " on conflict (sku, model) do update set text_hash = excluded.text_hash, vector = excluded.vector")
            .setParameter("sku", e.getKey().value())
            .setParameter("model", model)
            .setParameter("hash", e.getValue().hash())
            .setParameter("vector", bytes(e.getValue().vector()))
            .executeUpdate());
  }

  @Override
  @Transactional
  public void keepOnly(String model) {
    database.createNativeQuery("delete from product_vector where model <> :model").setParameter("model", model).executeUpdate();
  }

  static byte[] bytes(float[] vector) {
    var buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  static float[] floats(byte[] bytes) {
    var vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }
}
