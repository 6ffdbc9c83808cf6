package com.microcom.catalog.outbound;

import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.DescribeProduct;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The lexicon is read once, at start: a broken one stops the service instead of answering badly. */
class LexiconBeans {
  @Produces
  @Singleton
  Vocabulary vocabulary() {
    return new Vocabulary(Lexicon.argentine());
  }

  @Produces
  @Singleton
  DescribeProduct describeProduct(Vocabulary vocabulary) {
    return new DescribeProduct(vocabulary);
  }
}
