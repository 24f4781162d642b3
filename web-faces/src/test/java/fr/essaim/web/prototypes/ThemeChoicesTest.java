package fr.essaim.web.prototypes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.prototypes.ThemeOrigin;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.intranet.Option;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeChoicesTest {

  @Test
  void changesItsOwnListAndLeavesTheOthers() {
    TypedFields form = new TypedFields(Map.of("themes", "accueil,theme-parentalite"), 1);
    ThemeChoices domains =
        new ThemeChoices(
            ThemeOrigin.DOMAIN,
            List.of(new Option("accueil", "Accueil"), new Option("insertion", "Insertion")),
            form.getLists());
    assertThat(domains.getChosen().toString()).isEqualTo("[accueil]");

    domains.setChosen(List.of("insertion"));

    assertThat(form.mine("themes")).isEqualTo("insertion,theme-parentalite");
    domains.setChosen(List.of());
    assertThat(form.mine("themes")).isEqualTo("theme-parentalite");
  }
}
