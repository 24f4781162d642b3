package fr.essaim.core.education.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.education.Places;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a place guards. */
class PlaceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String LILLE = "commune-59350";

  private final Place place = shown("mediatheque");

  private static Place shown(String key) {
    return Place.show(key, Places.library(LILLE), TODAY, ConfirmedBy.MODERATOR, TODAY);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceEachAtItsField() {
    Map<String, String> typed = new HashMap<>();
    typed.put("name", "A");
    typed.put("latitude", "nord");
    typed.put("postcode", "590");
    typed.put("languages", "fr,klingon");
    typed.put("siret", "123");
    typed.put("accessibilityNote", "x".repeat(501));

    assertThatThrownBy(() -> PlaceDetails.of(typed))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation ->
                assertThat(violation.all())
                    .extracting(each -> each.field().orElse("") + " " + each.code())
                    .containsExactlyInAnyOrder(
                        "latitude education.position.invalid",
                        "name education.name.length",
                        "kind education.kind.missing",
                        "postcode network.postcode.invalid",
                        "commune education.commune.missing",
                        "accessibilityNote education.text.too-long",
                        "languages education.language.unknown",
                        "siret network.siret.invalid"));
  }

  @Test
  void aConfirmationIsTakenBackAndNothingElseIs() {
    place.takeChanges();
    place.review("");
    place.takeChanges();
    place.confirm(TODAY.plusDays(1), ConfirmedBy.CENTRE, 1, TODAY.plusDays(1));
    Map<String, String> before = new HashMap<>();
    place.takeChanges().forEach(change -> before.put(change.field(), change.before()));

    assertThatThrownBy(() -> place.takeBack(Map.of("name", "Autre", "confirmed", "2026-11-01")))
        .hasMessageContaining("education.confirmed.changed-since");
    assertThatThrownBy(() -> place.takeBack(Map.of("state", "SHOWN")))
        .hasMessageContaining("education.confirmed.changed-since");
    place.takeBack(before);

    assertThat(place.confirmedOn()).isEqualTo(TODAY);
    assertThat(place.confirmedBy()).isEqualTo(ConfirmedBy.MODERATOR);
    assertThat(place.state()).isEqualTo(PlaceState.UNDER_REVIEW);
  }

  @Test
  void whatIsSaidOfItIsReadBackAsItWas() {
    PlaceDetails said =
        Places.library(
            LILLE,
            "latitude",
            "50,63",
            "longitude",
            "3.06",
            "accessibility",
            "WHEELCHAIR,PUSHCHAIR",
            "languages",
            "pl,ar",
            "publicPhone",
            "03 20 00 00 00",
            "contactAgreed",
            "true");

    assertThat(PlaceDetails.of(said.fields())).isEqualTo(said);
    assertThat(said.position().latitude()).isEqualTo(50.63);
  }

  @Test
  void aContactThatNobodyAgreedToShowIsNotForEverybody() {
    String[] contact = {"publicEmail", "a@example.org", "publicPhone", "03 20 00 00 00"};
    PlaceDetails kept = Places.library(LILLE, contact);

    assertThat(kept.forEverybody().contact().isEmpty()).isTrue();
    assertThat(kept.contact().email()).isEqualTo("a@example.org");
  }

  @Test
  void whatChangesIsNotedFieldByField() {
    place.takeChanges();

    place.describe(Places.library(LILLE, "street", "1 rue du Port"));

    assertThat(place.takeChanges()).containsExactly(new FieldChange("street", "", "1 rue du Port"));
  }

  @Test
  void aReviewEndsWithAConfirmation() {
    place.review("Deux signalements");
    assertThat(place.state()).isEqualTo(PlaceState.UNDER_REVIEW);
    assertThat(place.stateReason()).isEqualTo("Deux signalements");
    assertThat(place.state().isPublic()).isTrue();

    place.confirm(TODAY, ConfirmedBy.CENTRE, 1, TODAY);

    assertThat(place.state()).isEqualTo(PlaceState.SHOWN);
    assertThat(place.stateReason()).isEmpty();
    assertThat(place.confirmedBy()).isEqualTo(ConfirmedBy.CENTRE);
  }

  @Test
  void anOlderWordChangesNothingAndNobodyKnowsTheFuture() {
    place.confirm(TODAY.minusDays(1), ConfirmedBy.PEOPLE, 3, TODAY);
    assertThat(place.confirmedBy()).isEqualTo(ConfirmedBy.MODERATOR);

    assertThatThrownBy(() -> place.confirm(TODAY.plusDays(1), ConfirmedBy.PEOPLE, 3, TODAY))
        .hasMessageContaining("education.confirmed.in-future");
  }

  @Test
  void closingSaysWhyAndReopeningConfirms() {
    assertThatThrownBy(() -> place.close(" "))
        .hasMessageContaining("education.close.reason-missing");
    assertThatThrownBy(() -> place.close("x".repeat(501)))
        .hasMessageContaining("education.text.too-long");
    assertThatThrownBy(() -> place.reopen(TODAY))
        .hasMessageContaining("education.place.not-closed");

    place.close("Déménagé");
    assertThat(place.state()).isEqualTo(PlaceState.CLOSED);
    assertThatThrownBy(() -> place.confirm(TODAY, ConfirmedBy.CENTRE, 1, TODAY))
        .hasMessageContaining("education.place.closed");
    place.reopen(TODAY.plusDays(3));

    assertThat(place.state()).isEqualTo(PlaceState.SHOWN);
    assertThat(place.confirmedOn()).isEqualTo(TODAY.plusDays(3));
  }

  @Test
  void aMergedPlaceLivesOnInAnotherAndChangesNoMore() {
    Place survivor = shown("mediatheque-2");
    assertThatThrownBy(() -> place.mergeInto(place)).hasMessageContaining("merge.itself");
    Place gone = shown("mediatheque-3");
    gone.close("Déménagé");
    assertThatThrownBy(() -> place.mergeInto(gone)).hasMessageContaining("merge.gone");

    place.mergeInto(survivor);

    assertThat(place.mergedInto()).hasValue("mediatheque-2");
    assertThat(place.state()).isEqualTo(PlaceState.MERGED);
    assertThatThrownBy(() -> place.describe(Places.library(LILLE)))
        .hasMessageContaining("education.place.merged");
    place.follow("mediatheque-4");
    assertThat(place.mergedInto()).hasValue("mediatheque-4");
  }

  @Test
  void itKeepsWhereItCameFrom() {
    assertThat(place.source()).isEmpty();
    place.cameFrom("data-inclusion");
    assertThat(place.source()).hasValue("data-inclusion");
  }
}
