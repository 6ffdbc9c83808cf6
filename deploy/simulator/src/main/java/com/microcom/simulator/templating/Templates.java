package com.microcom.simulator.templating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Ids;
import com.microcom.simulator.SimulatorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The company's message templates. A new or changed one is approved at once, unless the configuration leaves that to the control API. */
@ApplicationScoped
public class Templates {
  private final Clock clock;
  private final Ids ids;
  private final String statusAfterReview;
  private final Map<String, Template> byId = new LinkedHashMap<>();

  public Templates(Clock clock, Ids ids, SimulatorConfig config) {
    this.clock = clock;
    this.ids = ids;
    this.statusAfterReview = config.templates().autoApprove() ? "APPROVED" : "WAITING_REVIEW";
  }

  public synchronized Template add(ObjectNode definition) {
    var complete = definition.deepCopy().put("id", ids.next().toString()).put("createdAt", clock.instant().toString());
    complete.putArray("comments");
    if (complete.path("channel").asText().equals("WHATSAPP")) {
      complete.put("qualityScore", "UNKNOWN");
    }
    return put(reviewed(complete));
  }

  public synchronized Optional<Template> patch(String id, ObjectNode patch) {
    return change(id, definition -> reviewed(definition.setAll(patch)));
  }

  /** @param status null leaves it, as does a null quality score */
  public synchronized Optional<Template> judge(String id, String status, String qualityScore) {
    return change(id, definition -> {
      definition.put("status", status == null ? definition.path("status").asText() : status);
      definition.put("qualityScore", qualityScore == null ? definition.path("qualityScore").asText("UNKNOWN") : qualityScore);
    });
  }

  public synchronized Optional<JsonNode> comment(String id, ObjectNode comment) {
    var now = clock.instant().toString();
    var complete = comment.deepCopy().put("id", ids.next().toString()).put("createdAt", now).put("updatedAt", now);
    return change(id, definition -> definition.withArray("comments").add(complete)).map(template -> complete);
  }

  /** False if there is no such template or no such comment. */
  public synchronized boolean removeComment(String id, String commentId) {
    return find(id).map(template -> removeById(template.definition().withArray("comments"), commentId)).orElse(false);
  }

  private static boolean removeById(ArrayNode comments, String commentId) {
    for (int i = 0; i < comments.size(); i++) {
      if (comments.get(i).path("id").asText().equals(commentId)) {
        comments.remove(i);
        return true;
      }
    }
    return false;
  }

  public synchronized Optional<Template> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public synchronized List<Template> all() {
    return new ArrayList<>(byId.values());
  }

  public synchronized boolean remove(String id) {
    return byId.remove(id) != null;
  }

  public synchronized void clear() {
    byId.clear();
  }

  private Optional<Template> change(String id, Consumer<ObjectNode> step) {
    return find(id).map(template -> {
      var definition = template.definition().deepCopy();
      step.accept(definition);
      return put(definition);
    });
  }

  private ObjectNode reviewed(ObjectNode definition) {
    return definition.put("status", statusAfterReview);
  }

  private Template put(ObjectNode definition) {
    var template = new Template(definition.put("updatedAt", clock.instant().toString()));
    definition.put("text", template.text());
    var fields = definition.putArray("fields");
    template.variables().forEach(fields::add);
    byId.put(template.id(), template);
    return template;
  }
}
