package com.microcom.gateway;

import com.microcom.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void the_rules_of_the_house_hold() {
    ArchitectureRules.check("com.microcom.gateway");
  }
}
