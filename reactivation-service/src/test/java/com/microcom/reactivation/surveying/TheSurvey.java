package com.microcom.reactivation.surveying;

import com.microcom.contracts.Wire;
import com.microcom.flow.Flow;
import com.microcom.flow.FlowJson;

/** The survey and the invitation that come with the service. */
final class TheSurvey {
  private TheSurvey() {}

  static Flow flow() {
    try (var file = TheSurvey.class.getResourceAsStream("/flows/survey.json")) {
      return FlowJson.read(file.readAllBytes());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static Invitation invitation() {
    try (var file = TheSurvey.class.getResourceAsStream("/invitations/encuesta_reactivacion.json")) {
      return Wire.read(file.readAllBytes(), Invitation.class);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
