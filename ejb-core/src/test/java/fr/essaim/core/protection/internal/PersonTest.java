package fr.essaim.core.protection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for in texts, and what never is. */
class PersonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"de la", "de la maison", "Li", "le centre social", "Zélie", "Z Q", "à la Zélie"})
  void nobodyIsLookedForByWordsThatStandInEveryText(String name) {
    assertThat(person(name).ambiguous()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zélie Quenouille", "Anne de la Tour", "Lu Xun"})
  void aFullNameIsLookedFor(String name) {
    assertThat(person(name).ambiguous()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"03 20 11 22 33", "+33 3 20 11 22 33", "0033320112233"})
  void aNumberIsTheSameHoweverItIsWritten(String phone) {
    Person person =
        new Person(UUID.randomUUID(), "z@example.org", List.of(), "Zélie", List.of(phone));

    assertThat(person.ambiguous())
        .singleElement()
        .isEqualTo(Mention.ofPhone("320112233"))
        .extracting(Mention::kind)
        .isEqualTo(Mention.Kind.PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lettre de Zélie Quenouille, 3 novembre",
        "demande de ZÉLIE  QUENOUILLE",
        "courriel de Z@example.org"
      })
  void aTextThatHoldsTheirNameOrAddressNamesThem(String text) {
    assertThat(person("Zélie Quenouille").isNamedIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Demande du 3 novembre", "Lettre de Zélie Quenouillette", "Quenouille"})
  void aTextThatHoldsNeitherDoesNot(String text) {
    assertThat(person("Zélie Quenouille").isNamedIn(text)).isFalse();
  }

  private static Person person(String name) {
    return new Person(UUID.randomUUID(), "z@example.org", List.of(), name, List.of());
  }
}
