package fr.essaim.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTextsTest {

  private static final String IDENTITY = "fr.essaim.core.identity.emails";

  private final EmailTexts texts = new EmailTexts();

  @ParameterizedTest
  @ValueSource(strings = {IDENTITY, "fr.essaim.core.prototypes.emails"})
  void sayTheSameThingsInBothLanguages(String bundle) {
    Set<String> french = keys(bundle, Locale.FRENCH);

    assertThat(french).isNotEmpty();
    assertThat(keys(bundle, Locale.ENGLISH)).isEqualTo(french);
  }

  @Test
  void putTheArgumentsInTheirPlacesAndTheLinkUnderItsLabel() {
    Email email =
        texts.write(
            IDENTITY,
            "invitation",
            "a@example.org",
            "en",
            "https://e.test/x",
            "Camille",
            "Le Moulin");

    assertThat(email.paragraphs().get(0)).startsWith("“Le Moulin” invites you");
    assertThat(email.link().label()).isEqualTo("Choose my password");
    assertThat(email.link().address()).isEqualTo("https://e.test/x");
    assertThat(email.after()).hasSize(1);
  }

  @Test
  void areWithoutALinkWhereThereIsNothingToFollow() {
    Email email =
        texts.write(
            IDENTITY, "moved", "a@example.org", "fr", null, "Camille", "nouvelle@example.org");

    assertThat(email.link()).isNull();
    assertThat(email.paragraphs()).hasSize(2).element(0).asString().contains("nouvelle@");
  }

  private static Set<String> keys(String bundle, Locale locale) {
    return new TreeSet<>(
        ResourceBundle.getBundle(
                bundle,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet());
  }
}
