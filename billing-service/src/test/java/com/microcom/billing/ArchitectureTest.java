package com.microcom.billing;

import com.microcom.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void the_house_rules_hold() {
    ArchitectureRules.check("com.microcom.billing");
  }
}
