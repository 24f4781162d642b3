package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void keepsLettersAndDigitsOfATitle() {
    assertThat(Slug.of("Eduquer, ça s'apprend")).isEqualTo("eduquer-ca-s-apprend");
    assertThat(Slug.of(" L'œuf & Ŀa poule n° 2 ! ")).isEqualTo("l-oeuf-a-poule-n-2");
  }

  @Test
  void cutsALongTitleWithoutATrailingHyphen() {
    assertThat(Slug.of("a".repeat(79) + " b")).hasSize(79);
  }

  @Test
  void refusesATitleWithoutALetterOrDigit() {
    assertThatThrownBy(() -> Slug.of("?!")).isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void knowsAKeyFromWhatIsNone() {
    assertThat(Slug.isValid("mon-cv-2")).isTrue();
    assertThat(Slug.isValid("Mon-cv")).isFalse();
    assertThat(Slug.isValid("mon.cv")).isFalse();
    assertThat(Slug.isValid("-mon")).isFalse();
    assertThat(Slug.isValid(null)).isFalse();
  }
}
