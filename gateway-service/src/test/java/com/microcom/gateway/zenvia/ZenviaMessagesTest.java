package com.microcom.gateway.zenvia;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Wire;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.DocumentId;
import com.microcom.gateway.delivering.MessageChannel.Outgoing;
import com.microcom.gateway.delivering.MessageChannel.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ZenviaMessagesTest {
  private static final UUID ATTEMPT = UUID.fromString("01932c07-209d-7000-8000-000000000001");
  private static final DocumentId DOCUMENT = new DocumentId(ATTEMPT);

  @Test
  void a_message_names_attempt_sender_and_recipient() {
    assertThat(json(new OutboundContent.Text("hola"), null, null))
        .isEqualTo(
            "{'externalId':'01932c07-209d-7000-8000-000000000001','from':'5491140000000','to':'AR.Ab1','contents':[{'type':'text','text':'hola'}]}");
  }

  @Test
  void buttons_and_lists() {
    var buttons = new OutboundContent.Buttons("¿Va?", List.of(new OutboundContent.Button("yes", "Sí")), "pie");
    var menu =
        new OutboundContent.Menu(
            "Elegí", "Ver", List.of(new OutboundContent.Section("Planes", List.of(new OutboundContent.Row("p1", "Uno", null)))), null);

    assertThat(content(buttons, null, null))
        .isEqualTo("{'type':'button','body':'¿Va?','buttons':[{'id':'yes','title':'Sí'}],'footer':'pie'}");
    assertThat(content(menu, null, null))
        .isEqualTo("{'type':'list','body':'Elegí','button':'Ver','sections':[{'title':'Planes','rows':[{'id':'p1','title':'Uno'}]}]}");
  }

  @Test
  void documents_and_templates_with_a_document() {
    var file = new UploadedFile("https://f/1", "application/pdf");

    assertThat(content(new OutboundContent.Document(DOCUMENT, "a.pdf", null), null, file))
        .isEqualTo("{'type':'file','fileUrl':'https://f/1','fileMimeType':'application/pdf','fileName':'a.pdf'}");
    assertThat(content(new OutboundContent.Template("prefactura_emitida", Map.of("numero", "7"), DOCUMENT), "t-1", file))
        .isEqualTo("{'type':'template','templateId':'t-1','fields':{'numero':'7','documentUrl':'https://f/1'}}");
  }

  private static String content(OutboundContent content, String template, UploadedFile file) {
    var json = json(content, template, file);
    return json.substring(json.indexOf('[') + 1, json.lastIndexOf(']'));
  }

  private static String json(OutboundContent content, String template, UploadedFile file) {
    var outgoing = new Outgoing(ATTEMPT, new Address(Channel.WHATSAPP, "AR.Ab1"), content, template, file);
    return new String(Wire.write(ZenviaMessages.message("5491140000000", outgoing)), StandardCharsets.UTF_8).replace('"', '\'');
  }
}
