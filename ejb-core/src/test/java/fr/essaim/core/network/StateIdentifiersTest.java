package fr.essaim.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.Constraints;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateIdentifiersTest {

  @Test
  void takesASiretThatPassesLuhnWithoutItsBlanks() {
    assertThat(StateIdentifiers.compact("732 829 320 00074")).isEqualTo("73282932000074");
    assertThat(StateIdentifiers.isSiret("73282932000074")).isTrue();
    assertThat(StateIdentifiers.compact(" ")).isNull();
  }

  @Test
  void takesAnEstablishmentOfLaPosteWhoseDigitsAddUpToAMultipleOfFive() {
    assertThat(StateIdentifiers.isSiret("35600000049837")).isTrue();
    assertThat(StateIdentifiers.isSiret("35600000049838")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"73282932000075", "7328293200007", "7328293200007A"})
  void refusesASiretOfAnotherForm(String siret) {
    assertThat(StateIdentifiers.isSiret(siret)).isFalse();
    assertThatThrownBy(() -> Constraints.check(identified(siret, null)))
        .hasMessageContaining("network.siret.invalid");
  }

  @Test
  void takesARegisteredAssociation() {
    assertThat(Constraints.check(identified(null, "w595 000 001")).rna()).isEqualTo("W595000001");
    assertThatThrownBy(() -> Constraints.check(identified(null, "595000001")))
        .hasMessageContaining("network.rna.invalid");
  }

  private static OrganisationDetails identified(String siret, String rna) {
    Map<String, String> fields = new HashMap<>(Map.of("name", "Centre", "kind", "MJC"));
    fields.put("siret", siret);
    fields.put("rna", rna);
    return OrganisationDetails.of(fields);
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
