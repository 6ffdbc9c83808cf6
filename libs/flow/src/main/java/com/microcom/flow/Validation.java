package com.microcom.flow;

import com.microcom.flow.Flow.Listener;
import com.microcom.flow.Flow.Option;
import com.microcom.flow.Flow.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds everything in a definition that would leave a person without an answer. */
public final class Validation {
  private final Flow flow;
  private final Host host;
  private final List<Problem> problems = new ArrayList<>();

  private Validation(Flow flow, Host host) {
    this.flow = flow;
    this.host = host;
  }

  /** Empty = it may be published. */
  public static List<Problem> of(Flow flow, Host host) {
    var validation = new Validation(flow, host);
    validation.run();
    return List.copyOf(validation.problems);
  }

  private void run() {
    if (flow.id() == null || !flow.id().matches("[a-z0-9-]{1,40}") || flow.version() < 1) {
      add("id", "bad-id", "El flujo necesita un id en minúsculas (a-z, 0-9, guion) y una versión desde 1");
    }
    leadsSomewhere("start", flow.start() == null ? "" : flow.start());
    flow.states().forEach(this::state);
    listeners("everywhere", flow.everywhere(), false);
    reach();
  }

  private void state(String name, State state) {
    var path = "states." + name;
    if (!name.matches("[a-z0-9-]{1,40}")) {
      add(path, "bad-name", "El nombre de un estado lleva minúsculas, números y guiones");
    }
    if (state.run() != null && (state.end() != null || !state.options().isEmpty())) {
      add(path, "mixed-state", "Un estado que ejecuta una acción no muestra opciones ni termina");
    }
    if (!state.options().isEmpty() && blank(state.say())) {
      add(path + ".say", "missing-text", "Hay opciones pero falta el texto que las presenta");
    }
    if (state.end() != null && blank(state.end())) {
      add(path + ".end", "missing-outcome", "Falta decir cómo termina");
    }
    text(path + ".say", state.say());
    options(path, state);
    listeners(path + ".on", state.on(), state.run() != null);
    action(path, state);
    if (state.waits() && flow.everywhere().isEmpty() && !canLeave(state)) {
      add(path, "dead-end", "De este estado no se sale: no tiene opciones, ni escucha nada, ni termina");
    }
  }

  private static boolean canLeave(State state) {
    return Stream.concat(state.options().stream().map(Option::next), state.on().stream().map(Listener::next))
        .anyMatch(Objects::nonNull);
  }

  /** The limits are WhatsApp's: 3 buttons of 20 characters, or 10 rows of 24 with 72 of description. */
  private void options(String path, State state) {
    boolean buttons = state.menu() == null;
    if (state.options().size() > (buttons ? 3 : 10)) {
      add(path + ".options", "too-many-options", buttons ? "Entran 3 botones; con más, usá una lista" : "Una lista tiene hasta 10 filas");
    }
    var seen = new HashSet<String>();
    for (var option : state.options()) {
      var at = path + ".options." + option.id();
      if (option.id() == null || !option.id().matches("[a-z0-9-]{1,40}") || !seen.add(option.id())) {
        add(at, "duplicate-option", "Cada opción necesita un id propio en minúsculas");
      }
      if (blank(option.title()) || option.title().length() > (buttons ? 20 : 24)) {
        add(at + ".title", "bad-title", "El título tiene de 1 a " + (buttons ? 20 : 24) + " caracteres");
      }
      if (option.description() != null && (buttons || option.description().length() > 72)) {
        add(at + ".description", "bad-description", "Solo las filas de una lista llevan descripción, de hasta 72 caracteres");
      }
      fields(at, option.set());
      leadsSomewhere(at + ".next", option.next());
    }
  }

  private void listeners(String path, List<Listener> listeners, boolean afterAnAction) {
    for (int i = 0; i < listeners.size(); i++) {
      var listener = listeners.get(i);
      var at = path + "[" + i + "]";
      trigger(at, listener, afterAnAction);
      if (listeners.subList(0, i).stream().anyMatch(earlier -> hides(earlier, listener))) {
        add(at, "duplicate-handler", "Nunca llega acá: uno anterior escucha lo mismo");
      }
      text(at + ".say", listener.say());
      fields(at, listener.set());
      leadsSomewhere(at + ".next", listener.next());
    }
  }

  private void trigger(String at, Listener listener, boolean afterAnAction) {
    var triggers = Stream.of(listener.intent(), listener.option(), listener.outcome(), listener.after()).filter(Objects::nonNull).count();
    if (triggers != 1) {
      add(at, "bad-trigger", "Tiene que escuchar exactamente una cosa: intención, opción, resultado o tiempo");
    } else if ((listener.outcome() != null) != afterAnAction) {
      add(at, "never-heard", afterAnAction ? "Mientras corre una acción solo se escucha su resultado" : "Acá no corre ninguna acción de la que escuchar el resultado");
    } else if (listener.intent() != null && !host.intents().test(listener.intent())) {
      add(at + ".intent", "unknown-intent", "No se reconoce la intención «" + listener.intent() + "»");
    } else if (listener.after() != null && (listener.after().isNegative() || listener.after().isZero())) {
      add(at + ".after", "bad-timeout", "El tiempo de espera tiene que ser mayor que cero");
    }
  }

  private static boolean hides(Listener earlier, Listener later) {
    return Objects.equals(earlier.intent(), later.intent())
        && Objects.equals(earlier.option(), later.option())
        && Objects.equals(earlier.outcome(), later.outcome())
        && (earlier.after() == null) == (later.after() == null)
        && later.when().entrySet().containsAll(earlier.when().entrySet());
  }

  private void action(String path, State state) {
    if (state.run() == null) {
      return;
    }
    var outcomes = host.actions().get(state.run().action());
    if (outcomes == null) {
      add(path + ".run", "unknown-action", "No existe la acción «" + state.run().action() + "»");
      return;
    }
    var heard = new HashSet<String>();
    state.on().stream().filter(l -> l.when().isEmpty()).map(Listener::outcome).forEach(heard::add);
    outcomes.stream().filter(o -> !heard.contains(o)).sorted()
        .forEach(o -> add(path + ".on", "unheard-outcome", "Falta qué hacer cuando «" + state.run().action() + "» termina en «" + o + "»"));
    for (int i = 0; i < state.on().size(); i++) {
      var outcome = state.on().get(i).outcome();
      if (outcome != null && !outcomes.contains(outcome)) {
        add(path + ".on[" + i + "].outcome", "unknown-outcome", "La acción no termina nunca en «" + outcome + "»");
      }
      if (outcome != null && state.on().get(i).next() == null) {
        add(path + ".on[" + i + "].next", "dead-end", "Después del resultado hay que ir a un estado");
      }
    }
  }

  private void fields(String at, Map<String, Object> set) {
    set.forEach((field, value) -> {
      if (blank(field) || !(value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long)) {
        add(at + ".set." + field, "bad-field", "Un campo guarda un texto, sí/no o un número entero");
      }
    });
  }

  private void leadsSomewhere(String at, String next) {
    if (next != null && !next.equals(Flow.BACK) && !flow.states().containsKey(next)) {
      add(at, "unknown-state", "Lleva a un estado que no existe: «" + next + "»");
    }
  }

  private void text(String at, String key) {
    if (key != null && (key.isBlank() || !host.texts().test(key))) {
      add(at, "missing-text", "No existe el texto «" + key + "»");
    }
  }

  private void reach() {
    Set<String> reached = new HashSet<>();
    var todo = new ArrayDeque<String>();
    Stream.concat(Stream.ofNullable(flow.start()), flow.everywhere().stream().map(Listener::next).filter(Objects::nonNull)).forEach(todo::add);
    while (!todo.isEmpty()) {
      var state = flow.states().get(todo.peek());
      if (reached.add(todo.remove()) && state != null) {
        Stream.concat(state.options().stream().map(Option::next), state.on().stream().map(Listener::next))
            .filter(Objects::nonNull).forEach(todo::add);
      }
    }
    flow.states().keySet().stream().filter(name -> !reached.contains(name))
        .forEach(name -> add("states." + name, "unreachable-state", "Ningún camino llega a este estado"));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private void add(String path, String code, String message) {
    problems.add(new Problem(path, code, message));
  }
}
