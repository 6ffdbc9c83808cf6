package com.microcom.analytics.inbound.topology;

import com.microcom.contracts.Wire;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Our own JSON between the steps and in the state stores. */
record JsonSerde<T>(Class<T> type) implements Serde<T> {
  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : Wire.write(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private T read(byte[] bytes) {
    try {
      return Wire.read(bytes, type);
    } catch (Wire.UnreadableException e) {
      throw new SerializationException(e.getMessage(), e);
    }
  }
}
