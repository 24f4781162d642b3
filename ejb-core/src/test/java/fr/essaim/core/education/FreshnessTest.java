package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.education.domain.Place;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How old what is said of a place is, as time passes. */
class FreshnessTest {

  private static final LocalDate BEGINNING = LocalDate.of(2026, 11, 24);

  private final Place place =
      Place.show(
          "mediatheque",
          Places.library("commune-59350"),
          BEGINNING,
          ConfirmedBy.MODERATOR,
          BEGINNING);

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, FRESH",
    "2027-11-23, FRESH",
    "2027-11-24, TO_CHECK",
    "2028-05-23, TO_CHECK",
    "2028-05-24, STALE",
    "2040-01-01, STALE"
  })
  void asksAfterTwelveMonthsAndIsTooOldAfterEighteen(LocalDate today, Freshness freshness) {
    assertThat(Freshness.of(BEGINNING, today)).isEqualTo(freshness);
  }

  @Test
  void aPlaceIsHiddenOnTheDayOnWhichItIsTooOldAndOnlyOnce() {
    LocalDate tooOld = BEGINNING.plusMonths(18);

    assertThat(place.hideIfStale(tooOld.minusDays(1))).isFalse();
    assertThat(place.state()).isEqualTo(PlaceState.SHOWN);
    assertThat(place.hideIfStale(tooOld)).isTrue();
    assertThat(place.state()).isEqualTo(PlaceState.HIDDEN);
    assertThat(place.hideIfStale(tooOld)).isFalse();
  }

  @Test
  void aConfirmationRenewsItAndShowsItAgain() {
    LocalDate later = BEGINNING.plusMonths(20);
    place.hideIfStale(later);

    place.confirm(later, ConfirmedBy.PEOPLE, 3, later);

    assertThat(place.state()).isEqualTo(PlaceState.SHOWN);
    assertThat(place.freshness(later.plusMonths(11))).isEqualTo(Freshness.FRESH);
    assertThat(place.confirmations()).isEqualTo(3);
  }

  @Test
  void whatWasKnownLongAgoComesHiddenAndAnOldWordShowsNothing() {
    LocalDate longAgo = BEGINNING.minusMonths(19);
    Place old =
        Place.show(
            "ludotheque", Places.library("commune-59350"), longAgo, ConfirmedBy.SOURCE, BEGINNING);
    assertThat(old.state()).isEqualTo(PlaceState.HIDDEN);

    old.confirm(longAgo.plusDays(1), ConfirmedBy.SOURCE, 1, BEGINNING);
    assertThat(old.state()).isEqualTo(PlaceState.HIDDEN);
  }
}
