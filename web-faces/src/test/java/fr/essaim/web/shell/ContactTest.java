package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a contact leads. */
class ContactTest {

  private final Formats formats = new Formats(new Language(Locale.FRENCH));

  @ParameterizedTest
  @CsvSource({
    "03 20 00 00 00, tel:0320000000",
    "+33 (0)3.20.00.00.00, tel:+33320000000",
    "03\u00a020\u00a000\u00a000\u00a000, tel:0320000000",
    "accueil@centre.example.org, mailto:accueil@centre.example.org",
    "https://centre.example.org/nous, https://centre.example.org/nous"
  })
  void dialsWritesOrOpens(String value, String address) {
    assertThat(formats.contact(value)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "L'accueil, le mardi", "javascript:alert(1)", "a@b.org?bcc=c@d.org"})
  void leavesOtherTextAsItIs(String value) {
    assertThat(formats.contact(value)).isNull();
  }

  @Test
  void leadsNowhereWithoutAny() {
    assertThat(formats.contact(null)).isNull();
  }
}
