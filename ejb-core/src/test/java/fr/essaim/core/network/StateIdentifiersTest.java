package fr.essaim.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateIdentifiersTest {

  @Test
  void takesASiretThatPassesLuhnWithoutItsBlanks() {
    assertThat(StateIdentifiers.siret("732 829 320 00074")).isEqualTo("73282932000074");
    assertThat(StateIdentifiers.siret(" ")).isNull();
  }

  @Test
  void takesAnEstablishmentOfLaPosteWhoseDigitsAddUpToAMultipleOfFive() {
    assertThat(StateIdentifiers.siret("35600000049837")).isEqualTo("35600000049837");
    assertThatThrownBy(() -> StateIdentifiers.siret("35600000049838"))
        .hasMessageContaining("network.siret.invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"73282932000075", "7328293200007", "7328293200007A"})
  void refusesASiretOfAnotherForm(String siret) {
    assertThatThrownBy(() -> StateIdentifiers.siret(siret))
        .hasMessageContaining("network.siret.invalid");
  }

  @Test
  void takesARegisteredAssociation() {
    assertThat(StateIdentifiers.rna("w595 000 001")).isEqualTo("W595000001");
    assertThat(StateIdentifiers.rna(null)).isNull();
    assertThatThrownBy(() -> StateIdentifiers.rna("595000001"))
        .hasMessageContaining("network.rna.invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"59599", "2A004", "2b033", "97411"})
  void takesACommuneOfTheOfficialCode(String cog) {
    assertThat(StateIdentifiers.cog(cog)).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5959", "2C004", "ABCDE", ""})
  void refusesACommuneOfAnotherForm(String cog) {
    assertThatThrownBy(() -> StateIdentifiers.cog(cog)).hasMessageContaining("network.cog.invalid");
  }
}
