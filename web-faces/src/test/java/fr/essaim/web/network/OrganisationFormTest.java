package fr.essaim.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.web.drafts.TypedFields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationFormTest {

  private final OrganisationDetails saved =
      OrganisationDetails.of("Centre social de l'Écho", OrganisationKind.SOCIAL_CENTRE)
          .withDescription("Un lieu ouvert.");
  private final TypedFields typed = new TypedFields(OrganisationForm.fieldsOf(saved), 3);
  private final OrganisationForm form = new OrganisationForm(typed);

  @Test
  void givesBackWhatIsStatedWhenNothingWasTyped() {
    assertThat(form.details()).isEqualTo(saved);
    assertThat(typed.isTouched()).isFalse();
  }

  @Test
  void namesTheFieldsThatTwoPeopleSayDifferentlyAndTakesTheOthersOver() {
    form.getFields().put("description", "Un lieu ouvert à tous.");
    Map<String, String> theirs =
        OrganisationForm.fieldsOf(
            OrganisationDetails.of("Maison de l'Écho", OrganisationKind.MJC)
                .withDescription("Un lieu pour tous."));

    typed.meet(typed.changedIn(theirs), 4);

    assertThat(typed.conflicts()).containsExactly("description");
    assertThat(form.details().name()).isEqualTo("Maison de l'Écho");
    assertThat(form.getKind()).isEqualTo(OrganisationKind.MJC);
    assertThat(form.details().description()).isEqualTo("Un lieu ouvert à tous.");
  }

  @Test
  void keepsChoicesAsTextsOfADraft() {
    form.setAreaKeys(List.of("versant-nord-est", "bassin-minier"));
    form.setKind(null);

    assertThat(typed.all())
        .containsEntry("areas", "bassin-minier,versant-nord-est")
        .containsEntry("kind", "");
    assertThat(form.getAreaKeys()).containsExactly("bassin-minier", "versant-nord-est");
    assertThat(form.getKind()).isNull();
  }
}
