package fr.essaim.publisher.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryView;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryLinksTest {

  private static final String HEAD = "kind,code,wikidata,geonames,nuts\n";

  private static TerritoryView territory(TerritoryKind kind, String code) {
    return new TerritoryView("key", kind, code, null, "Nom", null, null, List.of(), Instant.EPOCH);
  }

  private static TerritoryLinks links(String lines) throws IOException {
    return new TerritoryLinks(new StringReader("# Source\n" + HEAD + lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMMUNE,5951,,,",
        "COMMUNE,59512,34001,,",
        "COMMUNE,59512,Q034,,",
        "COMMUNE,59512,,Q1,",
        "COMMUNE,59512,,0,",
        "DEPARTMENT,59,,,DE11",
        "DEPARTMENT,59,,,FRE1111",
        "EPCI,200093201,,,",
        "TOWN,59512,,,",
        "COMMUNE,59512,Q34001,,\nCOMMUNE,59512,Q34001,,"
      })
  void refusesWhatCannotBeAnIdentifier(String line) {
    assertThatThrownBy(() -> links(line)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesOutWhatNobodyIsSureOf() throws IOException {
    TerritoryLinks links = links("COMMUNE,59512,,2982681,");
    TerritoryView roubaix = territory(TerritoryKind.COMMUNE, "59512");

    assertThat(links.same(roubaix)).containsExactly("http://id.insee.fr/geo/commune/59512");
    assertThat(links.town(roubaix)).contains("https://sws.geonames.org/2982681/");
  }

  @Test
  void namesACommuneOfCorsicaByItsCode() throws IOException {
    assertThat(links("").same(territory(TerritoryKind.COMMUNE, "2A004")))
        .containsExactly("http://id.insee.fr/geo/commune/2A004");
  }

  @Test
  void knowsNothingOfAProgrammeArea() {
    TerritoryView area = territory(TerritoryKind.PROGRAMME_AREA, null);

    assertThat(TerritoryLinks.SHIPPED.same(area)).isEmpty();
    assertThat(TerritoryLinks.SHIPPED.town(area)).isEmpty();
  }
}
