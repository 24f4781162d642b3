package fr.essaim.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.mail.Email;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EmailTextsTest {

  private final EmailTexts texts = new EmailTexts();

  @Test
  void sayTheSameThingsInBothLanguages() {
    Set<String> french = keys(Locale.FRENCH);

    assertThat(french).isNotEmpty();
    assertThat(keys(Locale.ENGLISH)).isEqualTo(french);
  }

  @Test
  void putTheArgumentsInTheirPlacesAndTheLinkUnderItsLabel() {
    Email email =
        texts.write(
            "invitation", "a@example.org", "en", "https://e.test/x", "Camille", "Le Moulin");

    assertThat(email.paragraphs().get(0)).startsWith("\"Le Moulin\" invites you");
    assertThat(email.link().label()).isEqualTo("Choose my password");
    assertThat(email.link().address()).isEqualTo("https://e.test/x");
    assertThat(email.after()).hasSize(1);
  }

  @Test
  void areWithoutALinkWhereThereIsNothingToFollow() {
    Email email =
        texts.write("moved", "a@example.org", "fr", null, "Camille", "nouvelle@example.org");

    assertThat(email.link()).isNull();
    assertThat(email.paragraphs()).hasSize(2).element(0).asString().contains("nouvelle@");
  }

  private static Set<String> keys(Locale locale) {
    return new TreeSet<>(
        ResourceBundle.getBundle(
                "fr.essaim.core.identity.emails",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet());
  }
}
