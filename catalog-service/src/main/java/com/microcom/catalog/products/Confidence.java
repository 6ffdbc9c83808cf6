package com.microcom.catalog.products;

/**
 * How sure a value read from a list is, in percent: about the share of such values that turn out right. {@code measure-attributes}
 * prints that share for each source on labelled catalogues; the figures here follow it.
 *
 * <table>
 * <tr><td>{@link #COLUMN}</td><td>the list has a column for it</td></tr>
 * <tr><td>{@link #AGREED}</td><td>title and description say the same</td></tr>
 * <tr><td>{@link #TITLE}</td><td>the title says it</td></tr>
 * <tr><td>{@link #HEADING}</td><td>the list's heading says it, the title does not contradict</td></tr>
 * <tr><td>{@link #DESCRIPTION}</td><td>only the description says it: it also tells of what the product works with</td></tr>
 * <tr><td>{@link #SERIES}</td><td>the code begins like those of a series ({@code DS-2CE} is analog, whoever lists it), or has a figure with its unit
 *     ({@code HD330-1TB})</td></tr>
 * <tr><td>{@link #CONVENTION}</td><td>lists mention it when it is there, and this one does not: no PoE</td></tr>
 * <tr><td>{@link #CERTAIN}</td><td>from here on it is a fact</td></tr>
 * <tr><td>{@link #CODE}</td><td>a figure inside the code: the 8 of {@code SG-8P} is often, not always, its ports</td></tr>
 * <tr><td>{@link #CONTRADICTED}</td><td>title and description disagree (the title's value is kept), or a word may mean
 *     two things: the maker, or what it is for</td></tr>
 * <tr><td>{@link #GUESSED}</td><td>the likeliest of a family that the list tells no further (a camera is an IP camera); silence where
 *     lists often keep silent</td></tr>
 * </table>
 *
 * A value below {@link #CERTAIN} is stored and reported. It does not filter, gate a substitute, or reach a buyer as a fact; the words of
 * the title that it was read from still rank.
 */
public final class Confidence {
  public static final int COLUMN = 98;
  public static final int AGREED = 97;
  public static final int TITLE = 92;
  public static final int HEADING = 85;
  public static final int DESCRIPTION = 75;
  public static final int SERIES = 70;
  public static final int CONVENTION = 65;
  public static final int CERTAIN = 60;
  public static final int CODE = 55;
  public static final int CONTRADICTED = 50;
  public static final int GUESSED = 40;

  private Confidence() {}

  public static boolean isCertain(int percent) {
    return percent >= CERTAIN;
  }
}
