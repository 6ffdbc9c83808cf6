package com.microcom.gateway.inbound;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/** Phone numbers and tokens do not reach the logs: of a number the last four digits stay, enough to find a case by. */
@LoggingFilter(name = "personal-data")
public final class MaskingFilter implements Filter {
  /** 10 to 15 digits by themselves; parts of ids, which have letters or dashes around, are not touched. */
  private static final Pattern PHONE = Pattern.compile("(?<![\\w-])\\+?\\d{6,11}(\\d{4})(?![\\w-])");

  private static final Pattern TOKEN =
      Pattern.compile("(?i)((?:x-api-token|x-gateway-secret|authorization)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',}]+");

  @Override
  public boolean isLoggable(LogRecord record) {
    var text = record instanceof ExtLogRecord extended ? extended.getFormattedMessage() : record.getMessage();
    var masked = masked(text);
    if (text != null && !text.equals(masked) && record instanceof ExtLogRecord extended) {
      extended.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
    }
    return true;
  }

  static String masked(String text) {
    return text == null ? null : TOKEN.matcher(PHONE.matcher(text).replaceAll("…$1")).replaceAll("$1…");
  }
}
