package com.microcom.reactivation;

import com.microcom.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void follows_the_rules_of_the_house() {
    ArchitectureRules.check("com.microcom.reactivation");
  }
}
