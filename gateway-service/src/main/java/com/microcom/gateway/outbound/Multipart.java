package com.microcom.gateway.outbound;

import com.microcom.contracts.Wire;
import com.microcom.gateway.delivering.Documents;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file as Zenvia's {@code POST /files} wants it: part {@code file} describes, part {@code content} is the bytes. */
record Multipart(String contentType, BodyPublisher body) {
  static Multipart of(Documents.File file) {
    var boundary = "----" + UUID.randomUUID();
    var described = Wire.write(Map.of("mimeType", file.mimeType(), "name", file.name()));
    var parts =
        List.of(
            line("--" + boundary),
            line("Content-Disposition: form-data; name=\"file\""),
            line("Content-Type: application/json"),
            line(""),
            described,
            line(""),
            line("--" + boundary),
            line("Content-Disposition: form-data; name=\"content\"; filename=\"" + quotable(file.name()) + "\""),
            line("Content-Type: " + file.mimeType()),
            line(""),
            file.bytes(),
            line(""),
            line("--" + boundary + "--"));
    return new Multipart("multipart/form-data; boundary=" + boundary, HttpRequest.BodyPublishers.ofByteArrays(parts));
  }

  private static byte[] line(String text) {
    return (text + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String quotable(String name) {
    return name.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
  }
}
