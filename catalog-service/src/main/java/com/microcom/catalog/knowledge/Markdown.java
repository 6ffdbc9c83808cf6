package com.microcom.catalog.knowledge;

import com.microcom.catalog.lexicon.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A Markdown file cut by its headings. Lines that begin with {@code >} are ways of asking: searched, never shown. */
public final class Markdown {
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\(([^)\\s]+)[^)]*\\)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`|(?<!\\w)[*_](?=\\S)|(?<=\\S)[*_](?!\\w)");

  private Markdown() {}

  /** @param asked how people ask for it; may be empty @param text plain, its lines kept */
  public record Section(String id, String citation, String heading, String asked, String text) {}

  /** Headings without text of their own are no sections. @param file its name, {@code envios.md} */
  public static List<Section> sections(String file, String markdown) {
    var sections = new ArrayList<Section>();
    var heading = stem(file);
    var asked = new StringBuilder();
    var text = new StringBuilder();
    for (var line : COMMENT.matcher(markdown).replaceAll("").lines().map(String::strip).toList()) {
      var found = HEADING.matcher(line);
      if (found.matches()) {
        add(sections, file, heading, asked, text);
        heading = plain(found.group(2));
      } else if (line.startsWith(">")) {
        asked.append(line.substring(1).strip()).append('\n');
      } else if (!line.isEmpty()) {
        text.append(plain(line.replaceFirst("^[-*+] +", "• "))).append('\n');
      }
    }
    add(sections, file, heading, asked, text);
    return sections;
  }

  private static void add(List<Section> sections, String file, String heading, StringBuilder asked, StringBuilder text) {
    if (!text.isEmpty()) {
      var id = stem(file) + "/" + PlainText.of(heading).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
      sections.add(new Section(id, file + " › " + heading, heading, asked.toString().strip(), text.toString().strip()));
    }
    asked.setLength(0);
    text.setLength(0);
  }

  private static String plain(String line) {
    return EMPHASIS.matcher(LINK.matcher(line).replaceAll("$1 ($2)")).replaceAll("").strip();
  }

  private static String stem(String file) {
    return file.replaceFirst("\\.[^.]+$", "");
  }
}
