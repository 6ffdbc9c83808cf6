package com.microcom.reactivation.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.flow.Flow;
import com.microcom.flow.FlowJson;
import com.microcom.flow.Validation;
import com.microcom.reactivation.surveying.SurveyRun;
import com.microcom.reactivation.surveying.Surveys;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Published versions stay in the database, so that people inside an old one can finish it after the next release. The survey that
 * comes with the service is published at the start.
 */
@ApplicationScoped
class PublishedSurveys implements Surveys {
  private static final String OURS = "/flows/survey.json";

  private final Clock clock;
  private final Map<FlowRow.Key, Flow> read = new ConcurrentHashMap<>();

  PublishedSurveys(Clock clock) {
    this.clock = clock;
  }

  @Transactional
  void publish(@Observes @Priority(1) StartupEvent event) throws IOException, FlowJson.UnreadableFlowException {
    Flow survey;
    try (var file = PublishedSurveys.class.getResourceAsStream(OURS)) {
      survey = FlowJson.read(file.readAllBytes());
    }
    var problems = Validation.of(survey, SurveyRun.HOST);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The survey " + OURS + " cannot be published: " + problems);
    }
    var known = FlowRow.<FlowRow>findByIdOptional(new FlowRow.Key(survey.id(), survey.version()));
    known.ifPresentOrElse(row -> requireSame(row, survey), () -> add(survey));
  }

  @Override
  public Flow get(String id, int version) {
    return read.computeIfAbsent(new FlowRow.Key(id, version), key -> FlowRow.<FlowRow>findByIdOptional(key).map(PublishedSurveys::flow)
        .orElseThrow(() -> new IllegalArgumentException("Never published: survey " + id + " v" + version)));
  }

  @Override
  public Optional<Flow> newest(String id) {
    return FlowRow.<FlowRow>find("key.id = ?1 order by key.version desc", id).firstResultOptional().map(PublishedSurveys::flow);
  }

  private void add(Flow survey) {
    var row = new FlowRow();
    row.key = new FlowRow.Key(survey.id(), survey.version());
    row.definition = new String(FlowJson.write(survey), UTF_8);
    row.publishedAt = clock.instant();
    row.persist();
  }

  private static void requireSame(FlowRow row, Flow survey) {
    if (!flow(row).equals(survey)) {
      throw new IllegalStateException(
          "Survey " + survey.id() + " v" + survey.version() + " was changed after it was published: raise its version in " + OURS);
    }
  }

  private static Flow flow(FlowRow row) {
    try {
      return FlowJson.read(row.definition.getBytes(UTF_8));
    } catch (FlowJson.UnreadableFlowException e) {
      throw new IllegalStateException("Survey " + row.key + " is unreadable", e);
    }
  }
}
