package com.microcom.catalog.outbound.embeddings;

import java.time.Duration;

/**
 * Where texts are embedded.
 *
 * @param url of the server, {@code https://api.openai.com/v1}; unused by ONNX
 * @param model name on the server; for ONNX a folder with {@code model.onnx} and {@code tokenizer.json}
 * @param questionModel where questions have a model of their own; empty = the same
 * @param questionPrefix set before every question ({@code "query: "} for e5) @param passagePrefix before every product's text
 * @param patience how long a buyer's answer may wait for a vector
 */
public record EmbeddingSettings(
    Provider provider, String url, String model, String questionModel, String key, String questionPrefix, String passagePrefix, Duration patience) {
  public EmbeddingSettings {
    // Configuration loses the space at the end of "query: ".
    questionPrefix = questionPrefix.isBlank() ? "" : questionPrefix.strip() + " ";
    passagePrefix = passagePrefix.isBlank() ? "" : passagePrefix.strip() + " ";
  }

  public enum Provider { off, openai, ollama, onnx }

  String modelOfQuestions() {
    return questionModel.isBlank() ? model : questionModel;
  }

  /** All that changes the vectors. */
  String identity() {
    return provider + ":" + model + (questionModel.isBlank() ? "" : "," + questionModel)
        + (questionPrefix.isEmpty() && passagePrefix.isEmpty() ? "" : " [" + questionPrefix + "|" + passagePrefix + "]");
  }
}
