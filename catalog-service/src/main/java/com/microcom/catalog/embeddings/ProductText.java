package com.microcom.catalog.embeddings;

import com.microcom.catalog.products.Product;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What of a product is embedded. Price and stock are not: they change daily and mean nothing. */
public final class ProductText {
  /** A new one makes all vectors be computed anew. */
  public static final int VERSION = 1;

  /** Small models read some 500 tokens; the first sentences of a description say what it is. */
  private static final int LONGEST = 600;

  private ProductText() {}

  public static String of(Product product) {
    var text = (product.title() + ". " + product.description()).strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Changes when the text does; hexadecimal, 16 characters. */
  public static String hash(Product product) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest((VERSION + "|" + of(product)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
