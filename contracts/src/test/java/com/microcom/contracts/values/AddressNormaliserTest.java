package com.microcom.contracts.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressNormaliserTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          # as WhatsApp writes it, and as people do: Buenos Aires, area 11
          5491155550001,        5491155550001
          +5491155550001,       5491155550001
          +54 9 11 5555-0001,   5491155550001
          54 9 11 5555 0001,    5491155550001
          541155550001,         5491155550001
          +54 11 5555-0001,     5491155550001
          011 15 5555-0001,     5491155550001
          011 5555-0001,        5491155550001
          11 5555 0001,         5491155550001
          (011) 15-5555-0001,   5491155550001
          11 15 5555 0001,      5491155550001
          # areas of three and four digits
          0351 15 555-0001,     5493515550001
          351 555 0001,         5493515550001
          +54 9 351 555-0001,   5493515550001
          0291 15 555 0001,     5492915550001
          02972 15 55-0001,     5492972550001
          2972 550001,          5492972550001
          # other countries stay as they are
          +55 11 98888-7777,    5511988887777
          5511988887777,        5511988887777
          +598 94 123 456,      59894123456
          +1 415 555 2671,      14155552671
          # user ids are not touched
          AR.1234abcd,          AR.1234abcd
          BR.AbCdEf0123456789,  BR.AbCdEf0123456789
          """)
  void one_person_has_one_address(String written, String address) {
    assertThat(AddressNormaliser.normalise(Channel.WHATSAPP, written)).hasValue(new Address(Channel.WHATSAPP, address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"  5491155550001 ", "\t011 15 5555-0001\n", " +54 9 11 5555 0001"})
  void blanks_around_do_not_matter(String written) {
    assertThat(AddressNormaliser.normalise(Channel.WHATSAPP, written)).hasValue(new Address(Channel.WHATSAPP, "5491155550001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5491155550001", "5491110000001", "5490000000001", "AR.1234abcd", "5511988887777", "14155552671"})
  void what_is_normal_stays_so(String address) {
    var once = AddressNormaliser.normalise(Channel.WHATSAPP, address).orElseThrow();

    assertThat(AddressNormaliser.normalise(Channel.WHATSAPP, once.value())).hasValue(once);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "hola", "123", "ar.lowercase", "AR.", "AR.with space", "ARG.123", "+", "0000000000000000000000", "ana@example.com"})
  void what_cannot_be_an_address_is_none(String written) {
    assertThat(AddressNormaliser.normalise(Channel.WHATSAPP, written)).isEmpty();
  }
}
