package com.microcom.conversation.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the bot says, in Spanish, by key. {@code {words}} in braces are filled in by code. A line whose fillings are all empty
 * is left out, so that a template can hold what is not always there.
 */
public final class Texts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
  private final Map<String, Text> texts;

  private Texts(Map<String, Text> texts) {
    this.texts = Map.copyOf(texts);
  }

  /** @param asks what a short answer to it means; null = it asks nothing */
  public record Text(String text, Asked asks) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Text plain(String text) {
      return new Text(text, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Text {}
  }

  /** @throws IOException if it is no JSON object of texts */
  public static Texts read(InputStream json) throws IOException {
    return new Texts(Wire.json().readValue(json, new TypeReference<Map<String, Text>>() {}));
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  public Asked asks(String key) {
    var asks = texts.get(key).asks();
    return asks == null ? Asked.NONE : asks;
  }

  /** @throws IllegalArgumentException if there is no such text, or a filling is missing (an empty one is none) */
  public String render(String key, Map<String, String> values) {
    if (!has(key)) {
      throw new IllegalArgumentException("There is no text " + key);
    }
    var lines = texts.get(key).text().lines().map(line -> filled(key, line, values)).filter(line -> line != null).toList();
    return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
  }

  /** Fills in what a short template of the flow (a button's title) has in braces. */
  static String fill(String template, Map<String, String> values) {
    return replace(template, template, values);
  }

  private static String filled(String key, String line, Map<String, String> values) {
    var result = replace(key, line, values);
    return result.isBlank() && !line.isBlank() ? null : result;
  }

  private static String replace(String key, String line, Map<String, String> values) {
    return PLACEHOLDER.matcher(line).replaceAll(found -> {
      var value = values.get(found.group(1));
      if (value == null) {
        throw new IllegalArgumentException("Nothing to fill in for " + found.group() + " in text " + key);
      }
      return Matcher.quoteReplacement(value);
    });
  }
}
