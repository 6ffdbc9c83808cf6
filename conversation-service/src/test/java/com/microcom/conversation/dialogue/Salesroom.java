package com.microcom.conversation.dialogue;

import com.microcom.contracts.Wire;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.StockRejected.Shortage;
import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.rest.BillingApi;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.dialogue.DialogueInput.Message;
import com.microcom.conversation.ordering.OrderDraft;
import com.microcom.conversation.understanding.SpanishUnderstanding;
import com.microcom.flow.FlowJson;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dialogue with a small shop, one buyer and a clock that is moved by hand. */
final class Salesroom {
  static final Terms TERMS = new Terms(ZoneId.of("America/Argentina/Buenos_Aires"), Duration.ofHours(24), 100);
  private static final SpanishUnderstanding UNDERSTANDING = new SpanishUnderstanding();

  final ShopFixture shop;
  final FinancingFixture financing = new FinancingFixture();
  final List<BillingApi.Order> billed = new ArrayList<>();
  boolean billingIsDown;
  final SalesDialogue dialogue;
  Conversation conversation;
  Instant now = Instant.parse("2026-11-23T13:00:00Z");
  Answer answer;
  OrderDraft confirmed;
  private final Map<String, String> firstOffered = new HashMap<>();
  private final AtomicLong ids = new AtomicLong();

  Salesroom() {
    this(new ShopFixture());
  }

  Salesroom(ShopFixture shop) {
    this.shop = shop;
    Orders orders = contact -> billingIsDown ? new Remote.Unavailable<>("down") : Remote.of(List.copyOf(billed));
    dialogue = new SalesDialogue(flows(), UNDERSTANDING, shop, financing, orders, configuration(), () -> new UUID(0, ids.incrementAndGet()));
    conversation = Conversation.fresh(new ContactId(new UUID(1, 1)), "Ana Paz");
  }

  static Flows flows() {
    return read("/flows/sales.json", in -> new Flows(List.of(FlowJson.read(in.readAllBytes()))));
  }

  static SalesDialogue.Configuration configuration() {
    return new SalesDialogue.Configuration(read("/answers/sales.json", Texts::read), AnswersFixture.COMPANY, TERMS);
  }

  interface Reader<T> {
    T from(InputStream in) throws Exception;
  }

  static <T> T read(String resource, Reader<T> reader) {
    try (var in = Salesroom.class.getResourceAsStream(resource)) {
      return reader.from(in);
    } catch (Exception e) {
      throw new AssertionError(resource, e);
    }
  }

  /** @param lines a burst */
  String says(String... lines) {
    return hears(Stream.of(lines).<InboundContent>map(InboundContent.Text::new).toArray(InboundContent[]::new));
  }

  /** By its title, as it was offered in the last answer. */
  String presses(String title) {
    var button = buttons().filter(b -> b.title().equals(title)).findFirst()
        .orElseThrow(() -> new AssertionError("No button " + title + " in " + text()));
    return hears(new InboundContent.Reply(button.id(), button.title()));
  }

  /** The first button with that title that was ever offered. */
  String pressesOld(String title) {
    return hears(new InboundContent.Reply(firstOffered.get(title), title));
  }

  String hears(InboundContent... contents) {
    var messages = Stream.of(contents).map(c -> new Message(new MessageId(new UUID(2, ids.incrementAndGet())), c, now)).toList();
    return does(new DialogueInput.Said(messages));
  }

  String reserves() {
    return does(new DialogueInput.StockReserved(order(), now.plus(Duration.ofHours(48))));
  }

  String rejects(String sku, int available) {
    var line = order().lines().stream().filter(l -> l.sku().value().equals(sku)).findFirst().orElseThrow();
    var alternatives = shop.alternatives(new Sku(sku), line.quantity(), 2) instanceof Remote.Answered<List<Alternative>>(var found) ? found : List.<Alternative>of();
    return does(new DialogueInput.StockRejected(order(), List.of(new Shortage(line.sku(), line.title(), line.quantity(), available, alternatives))));
  }

  String expires() {
    return does(new DialogueInput.OrderExpired(confirmed.orderId()));
  }

  private OrderSnapshot order() {
    var buyer = new Buyer(conversation.contactId(), "Ana Paz", new Address(Channel.WHATSAPP, "5491155550001"), null);
    return new OrderSnapshot(confirmed.orderId(), "P-000123", buyer, confirmed.lines(), confirmed.total(), confirmed.payment(), confirmed.summaryVersion(), now);
  }

  /** Every turn goes through the stored form, as in production. */
  private String does(DialogueInput input) {
    answer = dialogue.answer(conversation, input, now);
    try {
      conversation = Wire.read(Wire.write(answer.next()), Conversation.class);
    } catch (Wire.UnreadableException e) {
      throw new AssertionError(e);
    }
    answer.effects().stream().filter(Effect.ConfirmOrder.class::isInstance).map(e -> ((Effect.ConfirmOrder) e).order()).forEach(o -> confirmed = o);
    buttons().forEach(b -> firstOffered.putIfAbsent(b.title(), b.id()));
    now = now.plusSeconds(20);
    return text();
  }

  List<OutboundContent> messages() {
    return answer.effects().stream().filter(Effect.Say.class::isInstance).map(e -> ((Effect.Say) e).content()).toList();
  }

  /** What the buyer reads: the text, and buttons in square brackets. */
  String text() {
    return messages().stream().map(Salesroom::text).collect(Collectors.joining("\n---\n"));
  }

  private static String text(OutboundContent content) {
    return switch (content) {
      case OutboundContent.Text t -> t.text();
      case OutboundContent.Buttons b -> b.body() + b.buttons().stream().map(x -> " [" + x.title() + "]").collect(Collectors.joining("", "\n", ""));
      case OutboundContent.Menu m -> m.body() + rows(m).map(x -> " [" + x.title() + "]").collect(Collectors.joining("", "\n", ""));
      case OutboundContent.Document d -> d.fileName();
      case OutboundContent.Template t -> t.name();
    };
  }

  Stream<OutboundContent.Button> buttons() {
    return messages().stream().flatMap(m -> switch (m) {
      case OutboundContent.Buttons b -> b.buttons().stream();
      case OutboundContent.Menu menu -> rows(menu).map(row -> new OutboundContent.Button(row.id(), row.title()));
      default -> Stream.of();
    });
  }

  private static Stream<OutboundContent.Row> rows(OutboundContent.Menu menu) {
    return menu.sections().stream().flatMap(section -> section.rows().stream());
  }

  /** Effects other than saying, as transcripts name them: {@code ConfirmOrder}, {@code HandOff volume}. */
  List<String> effects() {
    return answer.effects().stream().filter(e -> !(e instanceof Effect.Say))
        .map(e -> e instanceof Effect.HandOff h ? "HandOff " + h.reason() : e.getClass().getSimpleName()).toList();
  }
}
