package fr.essaim.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules();

  @Test
  void refusesAPasswordOfFewerThanTwelveCharacters() {
    assertRefused("trèscourt!1", "identity.password.short");
    assertRefused(null, "identity.password.short");
  }

  @Test
  void refusesAPasswordOfMoreThanTwoHundredCharacters() {
    assertRefused("x".repeat(201), "identity.password.long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password1234", "123456789012", "qwertyuiopas", "aaaaaaaaaaaaaaaa"})
  void refusesACommonPassword(String common) {
    assertRefused(common, "identity.password.common");
  }

  @Test
  void refusesThePersonsOwnAddress() {
    assertThatThrownBy(
            () -> rules.check("camille.exemple", List.of("camille.exemple", "Camille Exemple")))
        .isInstanceOf(BusinessRuleViolation.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quenouille-2026",
        "elliuoneuq2026",
        "Qu3n0u1ll3-26!",
        "lazaregarreau59",
        "Zelie+Garreau!1",
        "zélie-lazare-22",
        "EssaimEssaim59",
        "essaimprototype"
      })
  void refusesWhatWhoeverKnowsThePersonTriesFirst(String password) {
    List<String> about =
        List.of(
            "zelie.quenouille@lazare-garreau.example.org",
            "Zélie Quenouille",
            "lazare-garreau",
            "Centre social Lazare Garreau");

    assertThatThrownBy(() -> rules.check(password, about))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("identity.password.common");
  }

  @Test
  void acceptsAPhraseOfUnrelatedWords() {
    assertThatCode(() -> rules.check("tuile brouette lampe", List.of())).doesNotThrowAnyException();
  }

  @Test
  void generatesPasswordsThatItAccepts() {
    String password = rules.generate();

    assertThat(password).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
    assertThatCode(() -> rules.check(password, List.of())).doesNotThrowAnyException();
    assertThat(rules.generate()).isNotEqualTo(password);
  }

  private void assertRefused(String password, String code) {
    assertThatThrownBy(() -> rules.check(password, List.of()))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
