package com.microcom.conversation.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The guess for what no rule covers: multinomial logistic regression on words, word pairs and letter groups, trained when
 * the service starts from phrases written for this project. The same phrases give the same weights on every machine.
 */
final class IntentClassifier {
  /** Measured: beyond this, more buckets change nothing. */
  private static final int BUCKETS = 1 << 14;
  private static final int EPOCHS = 25;
  private static final double RATE = 0.15;
  private static final double DECAY = 1e-5;

  record Guess(Intent intent, double probability) {}

  private record Example(int[] features, int label) {}

  private final Lexicon lexicon;
  private final List<Intent> labels;
  private final float[][] weights;

  IntentClassifier(String file, Lexicon lexicon, Spelling spelling) {
    this.lexicon = lexicon;
    var intents = new ArrayList<Intent>();
    var examples = new ArrayList<Example>();
    for (var line : Resources.lines(file)) {
      var sides = line.split(" = ", 2);
      var intent = Intent.valueOf(sides[0].strip());
      if (!intents.contains(intent)) {
        intents.add(intent);
      }
      examples.add(new Example(features(spelling.tokens(sides[1])), intents.indexOf(intent)));
    }
    labels = List.copyOf(intents);
    weights = new float[labels.size()][BUCKETS];
    train(examples);
  }

  Guess guess(List<Token> tokens) {
    var scores = probabilities(features(tokens));
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return new Guess(labels.get(best), scores[best]);
  }

  private void train(List<Example> examples) {
    var order = new ArrayList<>(examples);
    var random = new Random(7);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = RATE / (1 + 0.15 * epoch);
      for (var example : order) {
        var scores = probabilities(example.features());
        for (int label = 0; label < scores.length; label++) {
          double error = (label == example.label() ? 1 : 0) - scores[label];
          if (Math.abs(error) > 1e-3) {
            nudge(weights[label], example.features(), rate * error);
          }
        }
      }
    }
  }

  private static void nudge(float[] row, int[] features, double step) {
    double scaled = step / Math.sqrt(features.length);
    for (int feature : features) {
      row[feature] += (float) (scaled - DECAY * row[feature]);
    }
  }

  private double[] probabilities(int[] features) {
    var scores = new double[labels.size()];
    double norm = 1 / Math.sqrt(Math.max(1, features.length));
    for (int label = 0; label < scores.length; label++) {
      double sum = 0;
      for (int feature : features) {
        sum += weights[label][feature];
      }
      scores[label] = Math.exp(Math.min(30, 6 * sum * norm));
    }
    double total = Arrays.stream(scores).sum();
    return Arrays.stream(scores).map(score -> score / total).toArray();
  }

  private int[] features(List<Token> tokens) {
    var found = new ArrayList<String>();
    var previous = "^";
    for (var token : tokens.subList(0, Math.min(tokens.size(), 40))) {
      var word = general(token);
      found.add(word);
      found.add(previous + " " + word);
      if (!word.startsWith("<")) {
        letters(" " + word + " ", found);
      }
      previous = word;
    }
    found.add(previous + " $");
    return found.stream().mapToInt(feature -> Math.floorMod(spread(feature.hashCode()), BUCKETS)).distinct().toArray();
  }

  private static int spread(int hash) {
    return (hash ^ (hash >>> 15)) * 0x9E3779B1 >>> 4;
  }

  private static void letters(String word, List<String> found) {
    for (int n = 3; n <= 4; n++) {
      for (int i = 0; i + n <= word.length(); i++) {
        found.add("#" + word.substring(i, i + n));
      }
    }
  }

  /** Which camera or which brand it is does not tell what is wanted. */
  private String general(Token token) {
    if (token.isCode() || lexicon.is("brands", token.word())) {
      return "<code>";
    }
    return token.startsWithDigit() ? "<number>" : lexicon.is("kinds", token.word()) ? "<kind>" : token.word();
  }
}
