package com.microcom.gateway.zenvia;

import com.microcom.contracts.events.OutboundContent;
import com.microcom.gateway.delivering.MessageChannel.Outgoing;
import com.microcom.gateway.delivering.MessageChannel.UploadedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our contents as Zenvia wants them ({@code POST /channels/whatsapp/messages}). */
public final class ZenviaMessages {
  private ZenviaMessages() {}

  /** @param from the bot's number */
  public static Map<String, Object> message(String from, Outgoing message) {
    var body = new LinkedHashMap<String, Object>();
    body.put("externalId", message.externalId().toString());
    body.put("from", from);
    body.put("to", message.to().value());
    body.put("contents", List.of(content(message)));
    return body;
  }

  private static Map<String, Object> content(Outgoing message) {
    return switch (message.content()) {
      case OutboundContent.Text(var text) -> text(text);
      case OutboundContent.Buttons buttons -> buttons(buttons);
      case OutboundContent.Menu menu -> menu(menu);
      case OutboundContent.Document document -> file(document, message.file());
      case OutboundContent.Template template -> template(template, message.template(), message.file());
    };
  }

  private static Map<String, Object> text(String text) {
    var content = typed("text");
    content.put("text", text);
    return content;
  }

  private static Map<String, Object> buttons(OutboundContent.Buttons buttons) {
    var content = typed("button");
    content.put("body", buttons.body());
    content.put("buttons", buttons.buttons().stream().map(ZenviaMessages::button).toList());
    putUnlessNull(content, "footer", buttons.footer());
    return content;
  }

  private static Map<String, Object> button(OutboundContent.Button button) {
    return pair("id", button.id(), "title", button.title());
  }

  private static Map<String, Object> menu(OutboundContent.Menu menu) {
    var content = typed("list");
    content.put("body", menu.body());
    content.put("button", menu.button());
    content.put("sections", menu.sections().stream().map(ZenviaMessages::section).toList());
    putUnlessNull(content, "footer", menu.footer());
    return content;
  }

  private static Map<String, Object> section(OutboundContent.Section section) {
    return pair("title", section.title(), "rows", section.rows().stream().map(ZenviaMessages::row).toList());
  }

  private static Map<String, Object> row(OutboundContent.Row row) {
    var map = pair("id", row.id(), "title", row.title());
    putUnlessNull(map, "description", row.description());
    return map;
  }

  private static Map<String, Object> file(OutboundContent.Document document, UploadedFile file) {
    var content = typed("file");
    content.put("fileUrl", file.url());
    content.put("fileMimeType", file.mimeType());
    putUnlessNull(content, "fileName", document.fileName());
    putUnlessNull(content, "fileCaption", document.caption());
    return content;
  }

  private static Map<String, Object> template(OutboundContent.Template template, String providerId, UploadedFile file) {
    var fields = new LinkedHashMap<String, Object>(template.fields());
    if (file != null) {
      fields.put("documentUrl", file.url());
    }
    var content = typed("template");
    content.put("templateId", providerId);
    content.put("fields", fields);
    return content;
  }

  private static Map<String, Object> typed(String type) {
    var content = new LinkedHashMap<String, Object>();
    content.put("type", type);
    return content;
  }

  private static Map<String, Object> pair(String first, Object one, String second, Object other) {
    var map = new LinkedHashMap<String, Object>();
    map.put(first, one);
    map.put(second, other);
    return map;
  }

  private static void putUnlessNull(Map<String, Object> map, String key, Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
