package fr.essaim.core.network.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.TerritoryKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerritoryTest {

  private static final Instant NOW = Instant.parse("2026-02-01T08:00:00Z");

  @Test
  void aCommuneLiesInItsDepartment() {
    RecordTerritory commune = RecordTerritory.commune("59599", "Tourcoing");

    assertThat(commune.key()).isEqualTo("commune-59599");
    assertThat(commune.parentKey()).isEqualTo("departement-59");
    assertThat(RecordTerritory.commune("2A004", "Ajaccio").parentKey()).isEqualTo("departement-2a");
    assertThat(RecordTerritory.commune("97411", "Saint-Denis").parentKey())
        .isEqualTo("departement-974");
  }

  @Test
  void statingTheSameAgainChangesNothing() {
    Territory area = Territory.of(area("commune-59599"), NOW);

    assertThat(area.restate(area("commune-59599"), NOW)).isFalse();
    assertThat(area.restate(area("commune-59512", "commune-59599"), NOW)).isTrue();
    assertThat(area.communeKeys()).containsExactlyInAnyOrder("commune-59512", "commune-59599");
    assertThat(area.name()).isEqualTo("Versant");
    assertThat(area.kind()).isEqualTo(TerritoryKind.PROGRAMME_AREA);
  }

  @Test
  void itsKindNeverChanges() {
    Territory area = Territory.of(area(), NOW);
    RecordTerritory other =
        new RecordTerritory(
            "programme-versant", TerritoryKind.EPCI, "200093201", null, "X", null, null, null);

    assertThatThrownBy(() -> area.restate(other, NOW))
        .hasMessageContaining("network.territory.kind.fixed");
  }

  @Test
  void liesNotWithinItself() {
    RecordTerritory loop =
        new RecordTerritory(
            "region-32", TerritoryKind.REGION, "32", null, "Région", "region-32", null, null);

    assertThatThrownBy(() -> Territory.of(loop, NOW))
        .hasMessageContaining("network.territory.within-itself");
  }

  @Test
  void officialTerritoriesHaveACodeAndPriorityDistrictsAGeneration() {
    assertThatThrownBy(
            () ->
                new RecordTerritory("epci", TerritoryKind.EPCI, " ", null, "MEL", null, null, null))
        .hasMessageContaining("network.territory.code.missing");
    assertThatThrownBy(
            () ->
                new RecordTerritory(
                    "qpv", TerritoryKind.QPV, "QN05901M", null, "Quartier", null, null, null))
        .hasMessageContaining("network.territory.vintage.missing");
    assertThatThrownBy(() -> RecordTerritory.commune("9", "X"))
        .hasMessageContaining("network.cog.invalid");
    assertThatThrownBy(() -> RecordTerritory.commune("59599", " "))
        .hasMessageContaining("network.name.missing");
    assertThatThrownBy(
            () ->
                new RecordTerritory(
                    "Pas Bon", TerritoryKind.REGION, "32", null, "X", null, null, null))
        .hasMessageContaining("network.key.invalid");
    assertThatThrownBy(
            () ->
                new RecordTerritory(
                    "r", TerritoryKind.REGION, "32", null, "X", null, null, List.of("commune-1")))
        .hasMessageContaining("network.territory.communes.not-for-kind");
  }

  @Test
  void isItsKey() {
    Territory area = Territory.of(area(), NOW);

    assertThat(area).isEqualTo(Territory.of(area("commune-59599"), NOW)).isNotEqualTo("x");
    assertThat(area).hasSameHashCodeAs(Territory.of(area(), NOW));
    assertThat(area.key()).isEqualTo("programme-versant");
  }

  private static RecordTerritory area(String... communes) {
    return new RecordTerritory(
        "programme-versant",
        TerritoryKind.PROGRAMME_AREA,
        null,
        null,
        "Versant",
        null,
        null,
        List.of(communes));
  }
}
