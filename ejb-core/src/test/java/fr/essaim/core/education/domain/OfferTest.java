package fr.essaim.core.education.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.Places;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an offer guards. */
class OfferTest {

  private final Offer offer = Offer.at("mediatheque", "heure-du-conte", Places.storyHour());

  @Test
  void allThatIsWrongIsSaidAtOnceEachAtItsField() {
    Map<String, String> typed =
        Map.of("ageFrom", "six", "ageTo", "130", "startsOn", "2026-05-02", "endsOn", "2026-05-01");

    assertThatThrownBy(() -> OfferDetails.of(typed))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation ->
                assertThat(violation.all())
                    .extracting(each -> each.field().orElse("") + " " + each.code())
                    .containsExactlyInAnyOrder(
                        "ageFrom education.offer.age.invalid",
                        "title education.offer.title.missing",
                        "themes education.offer.themes.missing",
                        "ageTo education.offer.age.invalid",
                        "cost education.offer.cost.missing",
                        "endsOn education.offer.dates.turned"));
  }

  @Test
  void theYoungestIsNotOlderThanTheOldest() {
    assertThatThrownBy(() -> Places.storyHour("ageFrom", "8", "ageTo", "6"))
        .hasMessageContaining("education.offer.ages.turned");
  }

  @Test
  void whatIsSaidOfItIsReadBackAsItWas() {
    OfferDetails said =
        Places.storyHour(
            "ageFrom", "3",
            "ageTo", "6",
            "parents", "true",
            "startsOn", "2026-05-01",
            "endsOn", "2026-06-30",
            "booking", "À l'accueil");

    assertThat(OfferDetails.of(said.fields())).isEqualTo(said);
  }

  @Test
  void whatChangesIsNotedFieldByField() {
    offer.takeChanges();

    offer.describe(Places.storyHour("costNote", "sauf le goûter"));
    offer.withdraw();

    assertThat(offer.isWithdrawn()).isTrue();
    assertThat(offer.takeChanges())
        .containsExactly(
            new FieldChange("costNote", "", "sauf le goûter"),
            new FieldChange("withdrawn", "false", "true"));
    offer.restore();
    assertThat(offer.isWithdrawn()).isFalse();
  }

  @Test
  void itGoesWithItsPlace() {
    offer.moveTo("mediatheque-2");

    assertThat(offer.placeKey()).isEqualTo("mediatheque-2");
    assertThat(offer.pendingChanges())
        .contains(new FieldChange("place", "mediatheque", "mediatheque-2"));
  }
}
