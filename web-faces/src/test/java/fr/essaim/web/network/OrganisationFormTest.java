package fr.essaim.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationKind;
import org.junit.jupiter.api.Test;

class OrganisationFormTest {

  private final OrganisationDetails saved =
      OrganisationDetails.of("Centre social de l'Écho", OrganisationKind.SOCIAL_CENTRE)
          .withDescription("Un lieu ouvert.");

  @Test
  void givesBackWhatIsStatedWhenNothingWasTyped() {
    assertThat(new OrganisationForm(saved).details()).isEqualTo(saved);
  }

  @Test
  void namesTheFieldsThatTwoPeopleSayDifferently() {
    OrganisationForm mine = new OrganisationForm(saved);
    mine.getFields().put("description", "Un lieu ouvert à tous.");
    OrganisationForm theirs = new OrganisationForm(saved);
    theirs.setKind(OrganisationKind.MJC);

    assertThat(mine.differences(theirs)).containsExactly("kind", "description");
  }

  @Test
  void takesOverOneFieldAndKeepsTheOthersAsTyped() {
    OrganisationForm mine = new OrganisationForm(saved);
    mine.getFields().put("description", "Un lieu ouvert à tous.");
    mine.getFields().put("website", "https://echo.example.org");
    OrganisationForm theirs = new OrganisationForm(saved);

    mine.take("description", theirs);

    assertThat(mine.said("description")).isEqualTo("Un lieu ouvert.");
    assertThat(mine.said("website")).isEqualTo("https://echo.example.org");
  }
}
