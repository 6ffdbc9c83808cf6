package com.microcom.catalog.outbound.embeddings;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.nio.file.Path;
import java.time.Duration;

/** The models that langchain4j brings. A provider's classes are loaded when it is chosen, the native library of ONNX included. */
final class EmbeddingModels {
  /** A batch of long texts on a small machine; questions have a limit of their own. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

  private EmbeddingModels() {}

  static EmbeddingModel of(EmbeddingSettings settings, String model) {
    return switch (settings.provider()) {
      case openai -> openAi(settings, model);
      case ollama -> OllamaEmbeddingModel.builder().baseUrl(settings.url()).modelName(model).timeout(LONGEST_CALL).maxRetries(0).build();
      case onnx -> onnx(Path.of(model));
      case off -> throw new IllegalArgumentException("No embedding model is configured");
    };
  }

  private static EmbeddingModel openAi(EmbeddingSettings settings, String model) {
    // Servers of one's own ask for no key, the client insists on one.
    var key = settings.key().isBlank() ? "none" : settings.key();
    return OpenAiEmbeddingModel.builder().baseUrl(settings.url()).modelName(model).apiKey(key).timeout(LONGEST_CALL).maxRetries(0).build();
  }

  private static EmbeddingModel onnx(Path folder) {
    return new OnnxEmbeddingModel(folder.resolve("model.onnx"), folder.resolve("tokenizer.json"), PoolingMode.MEAN);
  }
}
