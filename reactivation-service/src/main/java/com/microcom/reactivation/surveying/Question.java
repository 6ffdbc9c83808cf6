package com.microcom.reactivation.surveying;

import com.microcom.contracts.InboundRouting;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.OutboundContent.Button;
import com.microcom.contracts.events.OutboundContent.Buttons;
import com.microcom.contracts.events.OutboundContent.Menu;
import com.microcom.contracts.events.OutboundContent.Row;
import com.microcom.contracts.events.OutboundContent.Section;
import com.microcom.contracts.events.OutboundContent.Text;
import com.microcom.flow.Effect;
import com.microcom.flow.Flow;
import com.microcom.flow.Input;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a question of a survey is shown, and how its buttons are named: {@code survey:<flow>:<node>:<option>}. */
public final class Question {
  private static final Pattern PAYLOAD = Pattern.compile(InboundRouting.SURVEY_PREFIX + "([^:]+):([^:]+):([^:]+)");

  private Question() {}

  public static OutboundContent content(Flow survey, Effect.Say say) {
    if (say.options().isEmpty()) {
      return new Text(say.text());
    }
    var menu = survey.states().get(say.state()).menu();
    return menu == null
        ? new Buttons(say.text(), say.options().stream().map(o -> new Button(payload(survey, say, o), o.title())).toList(), null)
        : new Menu(say.text(), menu, List.of(new Section("Opciones", rows(survey, say))), null);
  }

  /** @return empty if the payload is not of this survey */
  public static Optional<Input.Option> chosen(String survey, String payload) {
    var matcher = PAYLOAD.matcher(payload == null ? "" : payload);
    return matcher.matches() && matcher.group(1).equals(survey)
        ? Optional.of(new Input.Option(matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  private static List<Row> rows(Flow survey, Effect.Say say) {
    return say.options().stream().map(o -> new Row(payload(survey, say, o), o.title(), o.description())).toList();
  }

  private static String payload(Flow survey, Effect.Say say, Flow.Option option) {
    return InboundRouting.SURVEY_PREFIX + survey.id() + ":" + say.state() + ":" + option.id();
  }
}
