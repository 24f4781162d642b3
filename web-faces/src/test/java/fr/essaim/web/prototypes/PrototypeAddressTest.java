package fr.essaim.web.prototypes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.web.prototypes.PrototypeAddress.Facet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrototypeAddressTest {

  @Test
  void writesTheWholeListAsThePathAlone() {
    assertThat(PrototypeAddress.write("/intranet/prototypes", PrototypeQuery.all()))
        .isEqualTo("/intranet/prototypes");
  }

  @Test
  void readsBackWhatItWrote() {
    PrototypeQuery query =
        PrototypeQuery.all()
            .withText("carte & éducation")
            .withStates(Set.of(PrototypeState.IN_WORKSHOP, PrototypeState.TESTED))
            .withLicences(Set.of(Licence.CC_BY_4_0))
            .sortedBy(PrototypeSort.TITLE)
            .atPage(3);

    assertThat(PrototypeAddress.write("/p", query))
        .isEqualTo(
            "/p?q=carte+%26+%C3%A9ducation&etat=in-workshop&etat=tested&licence=cc-by-4-0"
                + "&tri=title&page=3");
    assertThat(
            PrototypeAddress.read(
                Map.of(
                    "q", new String[] {"carte & éducation"},
                    "etat", new String[] {"in-workshop", "tested"},
                    "licence", new String[] {"cc-by-4-0"},
                    "tri", new String[] {"title"},
                    "page", new String[] {"3"})))
        .isEqualTo(query);
  }

  @Test
  void leavesOutWhatNoListKnows() {
    Map<String, String[]> old =
        Map.of(
            "etat", new String[] {"forgotten"},
            "tri", new String[] {"'; drop table"},
            "page", new String[] {"-2"});

    assertThat(PrototypeAddress.read(old)).isEqualTo(PrototypeQuery.all());
  }

  @Test
  void choosesAValueAndLetsItGoAgainAtTheFirstPage() {
    PrototypeQuery second = PrototypeQuery.all().atPage(2);

    PrototypeQuery chosen = PrototypeAddress.toggled(second, Facet.THEME, "theme-emploi");
    assertThat(chosen.themes()).containsExactly("theme-emploi");
    assertThat(chosen.page()).isEqualTo(1);
    assertThat(PrototypeAddress.toggled(chosen, Facet.THEME, "theme-emploi").themes()).isEmpty();
  }

  @Test
  void choosesInEveryFacetByTheWordThatTheAddressHas() {
    Map<Facet, String> words =
        Map.of(
            Facet.THEME, "accueil",
            Facet.STATE, "applied",
            Facet.KIND, "way-of-organising",
            Facet.AUDIENCE, "far-from-digital",
            Facet.CENTRE, "echo",
            Facet.LICENCE, "mit",
            Facet.PUBLICATION, "draft");

    words.forEach(
        (facet, word) ->
            assertThat(
                    PrototypeAddress.chosen(
                        PrototypeAddress.toggled(PrototypeQuery.all(), facet, word), facet))
                .containsExactly(word));
    assertThat(words).containsOnlyKeys(Facet.values());
  }
}
