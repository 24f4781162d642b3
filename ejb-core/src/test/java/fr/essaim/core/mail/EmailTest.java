package fr.essaim.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amina@example.org",
        "amina.b+centre@sous.example.org",
        "amina@localhost",
        "o'neil@example.org",
        "amina@école.example"
      })
  void takesOnePlainAddress(String address) {
    assertThat(Email.isAddress(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "amina",
        "@example.org",
        "amina@",
        "amina@example.org\r\nBcc: others@example.org",
        "amina@example.org\nSubject: other",
        "amina@example.org,others@example.org",
        "amina@example.org others@example.org",
        "Amina <amina@example.org>",
        "amina@example.org>",
        "-oQ/tmp@example.org",
        "\"amina\"@example.org",
        "amina@exam\u0000ple.org",
        "amina@example.org."
      })
  void refusesWhateverCouldSayMoreThanOneAddress(String address) {
    assertThatThrownBy(() -> to(address, "Bienvenue"))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("mail.address.invalid"));
  }

  @Test
  void refusesAnAddressLongerThanMailCarries() {
    assertThat(Email.isAddress("a".repeat(250) + "@example.org")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "Bonjour\r\nBcc: others@example.org", "Bonjour\n", "a\u0000b", "a\u2028b"})
  void refusesASubjectThatIsNotOneLine(String subject) {
    assertThatThrownBy(() -> to("amina@example.org", subject))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("mail.subject.invalid"));
  }

  @Test
  void refusesAnUnknownLanguage() {
    assertThatThrownBy(() -> new Email("a@example.org", "de", "Hallo", List.of(), null, List.of()))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("mail.language.unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "/invitation/abc", "https:", "http://a b", ""})
  void refusesALinkThatIsNoWebAddress(String address) {
    assertThatThrownBy(() -> new Email.Link("Ouvrir", address))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("mail.link.invalid");
  }

  private static Email to(String address, String subject) {
    return new Email(address, "fr", subject, List.of("Texte."), null, List.of());
  }
}
