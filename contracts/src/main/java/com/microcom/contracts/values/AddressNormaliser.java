package com.microcom.contracts.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The one place that decides how an address is written, so that the same person is the same contact however the number was
 * typed. WhatsApp writes Argentine mobiles as {@code 549} + area + number, without the trunk 0 and the mobile 15.
 */
public final class AddressNormaliser {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  /** WhatsApp's business-scoped user id (Zenvia's contract, sender ids since 2026-07): kept verbatim. */
  private static final Pattern BSUID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9]{1,128}");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+?[1-9][0-9]{10,14}");

  private AddressNormaliser() {}

  /** @return empty if the text is neither a possible phone number (Argentina is assumed) nor a BSUID */
  public static Optional<Address> normalise(Channel channel, String raw) {
    if (raw == null) {
      return Optional.empty();
    }
    var text = raw.strip();
    if (BSUID.matcher(text).matches()) {
      return Optional.of(new Address(channel, text));
    }
    return phone(text).map(digits -> new Address(channel, digits));
  }

  private static Optional<String> phone(String text) {
    var compact = text.replaceAll("[\\s().-]", "");
    if (!INTERNATIONAL.matcher(compact).matches()) {
      return parse(compact, PHONES::isPossibleNumber);
    }
    // Providers write country code and number without the plus sign; "11 15 5555 0001" has as many digits, yet is local.
    var international = "+" + compact.replace("+", "");
    return parse(international, PHONES::isValidNumber)
        .or(() -> parse(compact, PHONES::isPossibleNumber))
        .or(() -> parse(international, PHONES::isPossibleNumber));
  }

  private static Optional<String> parse(String text, Predicate<PhoneNumber> accepted) {
    try {
      var number = PHONES.parse(text, "AR");
      return accepted.test(number) ? Optional.of(digits(number)) : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static String digits(PhoneNumber number) {
    var national = PHONES.getNationalSignificantNumber(number);
    // 10 digits = area + number; a WhatsApp account in Argentina is a mobile, whose international form has a 9 before the area.
    var mobile = number.getCountryCode() == 54 && national.length() == 10 ? "9" + national : national;
    return number.getCountryCode() + mobile;
  }
}
