package com.microcom.conversation;

import com.microcom.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keeps_the_rules_of_the_house() {
    ArchitectureRules.check("com.microcom.conversation");
  }
}
