package com.microcom.gateway.zenvia;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.ExecutiveActivity.Kind;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.values.Money;
import com.microcom.gateway.delivering.StatusReport;
import com.microcom.gateway.receiving.ChannelEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZenviaEventsTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T15:00:00Z");

  @Test
  void texts_and_answers_to_buttons() {
    assertThat(content("{'type':'text','text':'hola'}")).isEqualTo(new InboundContent.Text("hola"));
    assertThat(content("{'type':'text','text':'Sí','payload':'yes'}")).isEqualTo(new InboundContent.Reply("yes", "Sí"));
    assertThat(content("{'type':'text'}")).isEqualTo(new InboundContent.Unknown("text"));
  }

  @Test
  void leaves_out_what_cannot_be_stored() {
    assertThat(content("{'type':'text','text':'ho\\u0000la\\ud83d \\ud83d\\udc4d'}")).isEqualTo(new InboundContent.Text("hola \ud83d\udc4d"));
  }

  @Test
  void files_by_their_kind_and_with_the_reason_when_withheld() {
    assertThat(content("{'type':'file','fileUrl':'u','fileMimeType':'application/pdf','fileName':'a.pdf','fileCaption':'mirá','status':'ACCEPTED'}"))
        .isEqualTo(new InboundContent.File("u", "application/pdf", "a.pdf", "mirá", null));
    assertThat(content("{'type':'file','fileUrl':'u','fileMimeType':'audio/ogg; codecs=opus'}"))
        .isEqualTo(new InboundContent.Audio("u", "audio/ogg; codecs=opus", null));
    assertThat(content("{'type':'file','fileMimeType':'video/mp4','status':'REJECTED','reason':'SIZE_LIMIT'}"))
        .isEqualTo(new InboundContent.File(null, "video/mp4", null, null, "SIZE_LIMIT"));
    assertThat(content("{'type':'file','fileMimeType':'audio/amr','status':'REJECTED'}"))
        .isEqualTo(new InboundContent.Audio(null, "audio/amr", "REJECTED"));
  }

  @Test
  void places_cards_and_orders() {
    assertThat(content("{'type':'location','longitude':-58.38,'latitude':-34.6,'name':'Obelisco'}"))
        .isEqualTo(new InboundContent.Location(-34.6, -58.38, "Obelisco", null));
    assertThat(content("{'type':'contacts','contacts':[{'name':{'formattedName':'Juan Paz','firstName':'Juan'}},{'name':{'firstName':'Eva'}}]}"))
        .isEqualTo(new InboundContent.ContactCards(List.of("Juan Paz", "Eva")));
    assertThat(content("{'type':'product_list_order','catalogId':'c','text':'apuren','productItems':[{'productId':'DS-1','quantity':'2','itemPrice':'10.50','currency':'ARS'}]}"))
        .isEqualTo(new InboundContent.ProductOrder("c", List.of(new InboundContent.ProductOrder.Item("DS-1", 2, Money.ars("10.50"))), "apuren"));
  }

  @Test
  void whatever_cannot_be_read_is_unknown_and_never_an_error() {
    assertThat(content("{'type':'unsupported'}")).isEqualTo(new InboundContent.Unknown("unsupported"));
    assertThat(content("{'type':'flow_response','x':1}")).isEqualTo(new InboundContent.Unknown("flow_response"));
    assertThat(content("{'type':'location','longitude':'here'}")).isEqualTo(new InboundContent.Unknown("location"));
    assertThat(content("{'type':'product_list_order','productItems':[{'productId':'x','quantity':'many'}]}"))
        .isEqualTo(new InboundContent.Unknown("product_list_order"));
    assertThat(content("{}")).isEqualTo(new InboundContent.Unknown("null"));
    assertThat(content("'hola'")).isEqualTo(new InboundContent.Unknown("null"));
  }

  @Test
  void who_wrote_and_when_in_any_offset() {
    var wrote =
        (ChannelEvent.PersonWrote)
            read("{'id':'e','type':'MESSAGE','message':{'id':'m','direction':'IN','from':'5491155550001','idRef':'r','contents':[],'timestamp':'2026-11-22T11:59:59-03:00'}}");

    assertThat(wrote.sentAt()).isEqualTo("2026-11-22T14:59:59Z");
    assertThat(wrote.from().value()).isEqualTo("5491155550001");
    assertThat(wrote.idRef()).isEqualTo("r");
    assertThat(wrote.senderName()).isNull();
    assertThat(((ChannelEvent.PersonWrote) read("{'type':'MESSAGE','direction':'IN','message':{'id':'m','from':'AR.Ab1'}}")).sentAt()).isEqualTo(RECEIVED);
  }

  @Test
  void nothing_has_happened_after_it_arrived() {
    var wrote = (ChannelEvent.PersonWrote) read("{'type':'MESSAGE','direction':'IN','message':{'id':'m','from':'5491155550001','timestamp':'2099-01-01T00:00:00Z'}}");
    var moved = (ChannelEvent.ConversationMoved) read("{'type':'CONVERSATION_STATUS','conversation':{'status':'CONVERSATION_CLAIMED','from':'5491155550001','statusTimestamp':'2099-01-01T00:00:00Z'}}");
    var reported = (ChannelEvent.StatusReported) read("{'type':'MESSAGE_STATUS','messageId':'m','messageStatus':{'code':'READ','timestamp':'2099-01-01T00:00:00Z'}}");

    assertThat(List.of(wrote.sentAt(), moved.at(), reported.report().at())).containsOnly(RECEIVED);
  }

  @Test
  void statuses_in_both_shapes() {
    assertThat(read("{'type':'MESSAGE_STATUS','messageId':'m','messageStatus':{'code':'DELIVERED','timestamp':'2026-11-22T14:00:00Z'}}"))
        .isEqualTo(new ChannelEvent.StatusReported("m", null, new StatusReport(State.DELIVERED, null, null, Instant.parse("2026-11-22T14:00:00Z"))));
    assertThat(read("{'type':'MESSAGE_STATUS','messageId':'old','message':{'id':'m','externalId':'x'},'messageStatus':{'code':'REJECTED','description':'d','causes':[{'channelErrorCode':500,'reason':'Template id'}]}}"))
        .isEqualTo(new ChannelEvent.StatusReported("m", "x", new StatusReport(State.FAILED, "500", "Template id", RECEIVED)));
    assertThat(read("{'type':'MESSAGE_STATUS','messageId':'m','messageStatus':{'code':'NOT_DELIVERED','description':'d'}}"))
        .isEqualTo(new ChannelEvent.StatusReported("m", null, new StatusReport(State.FAILED, "not_delivered", "d", RECEIVED)));
    assertThat(((ChannelEvent.StatusReported) read("{'type':'MESSAGE_STATUS','messageId':'m','messageStatus':{'code':'CLICKED'}}")).report().state())
        .isEqualTo(State.READ);
    assertThat(read("{'type':'MESSAGE_STATUS','messageId':'m','messageStatus':{'code':'DELETED'}}")).isInstanceOf(ChannelEvent.OfNoConsequence.class);
  }

  @Test
  void what_executives_do() {
    assertThat(read("{'type':'CONVERSATION_STATUS','conversation':{'status':'CONVERSATION_DISTRIBUTED_TO_USER','from':'5491155550001','userId':'u'}}"))
        .extracting("kind", "executive")
        .containsExactly(Kind.CLAIMED, "u");
    assertThat(read("{'type':'CONVERSATION_STATUS','conversation':{'status':'CONVERSATION_UNSNOOZED','from':'5491155550001'}}"))
        .isInstanceOf(ChannelEvent.OfNoConsequence.class);
    assertThat(read("{'type':'MESSAGE','direction':'OUT','message':{'id':'m','to':'5491155550001','contents':[{'type':'text','text':'a'},{'type':'file','fileCaption':'b'}]}}"))
        .extracting("text")
        .isEqualTo("a\nb");
  }

  @Test
  void only_an_object_with_id_type_and_subject_is_an_event() {
    assertThat(stamp("{'id':'e','type':'MESSAGE','direction':'IN','message':{'id':'m','from':'f','to':'t','contents':[{}]}}")).hasValue(new ZenviaEvents.Stamp("e", "MESSAGE", "f"));
    assertThat(stamp("{'id':'e','type':'MESSAGE_STATUS','message':{'id':'m','to':'t'},'messageStatus':{'code':'NEW'}}")).hasValue(new ZenviaEvents.Stamp("e", "MESSAGE_STATUS", "t"));
    assertThat(stamp("{'id':'e','type':'X'}")).hasValue(new ZenviaEvents.Stamp("e", "X", "e"));
    for (var bad : List.of("", "null", "[]", "'x'", "{'id':'e'}", "{'id':{},'type':'X'}", "{'id':'e','type':'X'", "{'id':'','type':'X'}", "{'id':'e','type':'X'}}", "{'id':'e','type':'MESSAGE'}", "{'id':'e','type':'CONVERSATION_STATUS'}")) {
      assertThat(stamp(bad)).as(bad).isEmpty();
    }
  }

  private static InboundContent content(String json) {
    var event = "{'id':'e','type':'MESSAGE','direction':'IN','message':{'id':'m','from':'5491155550001','contents':[" + json + "]}}";
    return ((ChannelEvent.PersonWrote) read(event)).contents().getFirst();
  }

  private static ChannelEvent read(String json) {
    return ZenviaEvents.read(json.replace('\'', '"'), RECEIVED);
  }

  private static java.util.Optional<ZenviaEvents.Stamp> stamp(String json) {
    return ZenviaEvents.stamp(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
