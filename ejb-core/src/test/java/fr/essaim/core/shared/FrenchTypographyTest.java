package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchTypographyTest {

  @Test
  void setsApostrophesSpacesAndGuillemets() {
    assertThat(FrenchTypography.set("L'étape « d'atelier » : quoi ? Rien ; fini !"))
        .isEqualTo(
            "L\u2019étape «\u00a0d\u2019atelier\u00a0»\u202f: quoi\u202f? Rien\u202f; fini\u202f!");
  }

  @Test
  void leavesAddressesHoursAndCodeAsTheyAre() {
    String plain = "http://exemple.fr/a?b=c:d 10:30 state = 'DRAFT' (a:b) x'";

    assertThat(FrenchTypography.set(plain)).isEqualTo(plain);
  }

  @Test
  void changesNothingTheSecondTime() {
    String set = FrenchTypography.set("« {0} » n'a pas d'étape : {1}");

    assertThat(FrenchTypography.set(set)).isEqualTo(set);
    assertThat(FrenchTypography.set("l'{0}")).isEqualTo("l\u2019{0}");
  }
}
