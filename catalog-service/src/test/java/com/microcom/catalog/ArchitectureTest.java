package com.microcom.catalog;

import com.microcom.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void the_rules_of_the_house_hold() {
    ArchitectureRules.check("com.microcom.catalog");
  }
}
