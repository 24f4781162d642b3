package fr.essaim.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.mail.Letter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LetterTextsTest {

  private final LetterTexts texts = new LetterTexts();

  @Test
  void sayTheSameThingsInBothLanguages() {
    Set<String> french = keys(Locale.FRENCH);

    assertThat(french).isNotEmpty();
    assertThat(keys(Locale.ENGLISH)).isEqualTo(french);
  }

  @Test
  void putTheArgumentsInTheirPlacesAndTheLinkUnderItsLabel() {
    Letter letter =
        texts.write(
            "invitation", "a@example.org", "en", "https://e.test/x", "Camille", "Le Moulin");

    assertThat(letter.paragraphs().get(0)).startsWith("\"Le Moulin\" invites you");
    assertThat(letter.link().label()).isEqualTo("Choose my password");
    assertThat(letter.link().address()).isEqualTo("https://e.test/x");
    assertThat(letter.after()).hasSize(1);
  }

  @Test
  void areWithoutALinkWhereThereIsNothingToFollow() {
    Letter letter =
        texts.write("moved", "a@example.org", "fr", null, "Camille", "nouvelle@example.org");

    assertThat(letter.link()).isNull();
    assertThat(letter.paragraphs()).hasSize(2).element(0).asString().contains("nouvelle@");
  }

  private static Set<String> keys(Locale locale) {
    return new TreeSet<>(
        ResourceBundle.getBundle(
                "fr.essaim.core.identity.letters",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet());
  }
}
