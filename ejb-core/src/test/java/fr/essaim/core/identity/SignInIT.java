package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.SignInAnswer.Outcome;
import fr.essaim.core.testing.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets in, how long the others wait, and where one is in. */
class SignInIT {

  private static final String CLIENT = "192.0.2.1";

  private final People people = new People();

  @Test
  void letsSomebodyInByTheirPasswordWhateverTheCaseOfTheirAddress() {
    UUID id = people.person("lou", Role.STAFF, "moulin");

    assertThat(verify("LOU@example.org", People.PASSWORD))
        .isEqualTo(SignInAnswer.of(Outcome.PROVEN, id));
  }

  @Test
  void refusesAlikeAWrongPasswordAnUnknownAddressAndAnInvitationThatWaits() {
    people.person("lou", Role.STAFF, "moulin");
    people.invited("sam", Role.STAFF, "moulin");

    assertThat(verify("lou@example.org", "wrong")).isEqualTo(SignInAnswer.refused());
    assertThat(verify("nobody@example.org", "wrong")).isEqualTo(SignInAnswer.refused());
    assertThat(verify("sam@example.org", "wrong")).isEqualTo(SignInAnswer.refused());
  }

  @Test
  void makesGuessersWaitAlikeWhetherThereIsAnAccountOrNot() {
    people.person("lou", Role.STAFF, "moulin");

    for (String email : new String[] {"lou@example.org", "nobody@example.org"}) {
      for (int i = 0; i < 5; i++) {
        assertThat(verify(email, "wrong " + i)).isEqualTo(SignInAnswer.refused());
      }
      assertThat(verify(email, People.PASSWORD))
          .isEqualTo(SignInAnswer.waiting(Duration.ofSeconds(15)));
    }
  }

  @Test
  void letsThePersonInOnceTheyWaited() {
    UUID id = people.person("lou", Role.STAFF, "moulin");
    for (int i = 0; i < 5; i++) {
      verify("lou@example.org", "wrong");
    }

    try (Session later = at(Duration.ofSeconds(16))) {
      assertThat(later.get(SignIn.class).verify("lou@example.org", People.PASSWORD, CLIENT))
          .isEqualTo(SignInAnswer.of(Outcome.PROVEN, id));
      assertThat(later.get(SignIn.class).verify("lou@example.org", "wrong", CLIENT))
          .isEqualTo(SignInAnswer.refused());
    }
  }

  @Test
  void makesNobodyWaitForAFractionOfAMicrosecond() {
    try (Session precise = at(Duration.ofNanos(999))) {
      assertThat(precise.get(SignIn.class).verify("lou@example.org", "wrong", CLIENT))
          .isEqualTo(SignInAnswer.refused());
    }
  }

  @Test
  void makesAnAddressWaitThatTriesOneAccountAfterAnother() {
    for (int i = 0; i < 40; i++) {
      assertThat(verify("nobody" + i + "@example.org", "wrong").outcome())
          .isEqualTo(Outcome.REFUSED);
    }

    assertThat(verify("another@example.org", "wrong").outcome()).isEqualTo(Outcome.WAIT);
    try (Session visitor = people.visitor()) {
      assertThat(visitor.get(SignIn.class).verify("another@example.org", "wrong", "192.0.2.2"))
          .isEqualTo(SignInAnswer.refused());
    }
  }

  @Test
  void keepsWhatWasTypedAndWhereItCameFromAsDigestsOnly() {
    verify("somebody@example.org", "wrong");

    assertThat(
            people
                .system()
                .entityManager()
                .createNativeQuery("select string_agg(subject, ' ') from identity.sign_in_limit")
                .getSingleResult()
                .toString())
        .doesNotContain("somebody", CLIENT);
  }

  @Test
  void endsASessionAtOnceWhenItIsEndedElsewhere() {
    UUID id = people.person("lou", Role.STAFF, "moulin");
    SignedIn here = begin(id, "Firefox, Windows");
    SignedIn there = begin(id, "Chrome, Android");

    try (Session mine = people.in(here);
        Session theirs = people.in(there)) {
      assertThat(mine.get(SignedInSessions.class).own())
          .extracting(SessionView::browser, SessionView::current)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("Firefox, Windows", true),
              org.assertj.core.groups.Tuple.tuple("Chrome, Android", false));
      assertThat(theirs.get(Access.class).caller()).contains(id);
      mine.transaction(() -> mine.get(SignedInSessions.class).endElsewhere());
    }

    try (Session mine = people.in(here);
        Session theirs = people.in(there)) {
      assertThat(mine.inTransaction(() -> mine.get(SignedInSessions.class).goOn())).isTrue();
      assertThat(theirs.inTransaction(() -> theirs.get(SignedInSessions.class).goOn())).isFalse();
      assertThat(theirs.get(Access.class).grants()).isEmpty();
      assertThat(theirs.get(Access.class).callerName()).isEqualTo("visitor");
      assertThatThrownBy(() -> theirs.get(AccountService.class).own())
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void endsASessionThatRestedOrLastedTooLong() {
    UUID id = people.person("lou", Role.STAFF, "moulin");
    SignedIn here = begin(id, "Firefox, Windows");

    try (Session rested = people.in(here).with(Clock.class, clock(Duration.ofMinutes(151)))) {
      assertThat(rested.get(Access.class).isOver()).isTrue();
    }
    people
        .system()
        .transaction(
            () ->
                people
                    .system()
                    .entityManager()
                    .createNativeQuery(
                        "update identity.session set seen_at = now() + interval '1 day'")
                    .executeUpdate());
    try (Session lasted = people.in(here).with(Clock.class, clock(Duration.ofHours(13)))) {
      assertThat(lasted.get(Access.class).isOver()).isTrue();
    }
  }

  @Test
  void notesThatASessionIsInUseOnceInAQuarterOfAnHour() {
    UUID id = people.person("lou", Role.STAFF, "moulin");
    SignedIn here = begin(id, "Firefox, Windows");

    try (Session later = people.in(here).with(Clock.class, clock(Duration.ofMinutes(20)))) {
      later.transaction(() -> later.get(SignedInSessions.class).goOn());
      later.get(Access.class).refresh();
      assertThat(later.get(SignedInSessions.class).own())
          .singleElement()
          .extracting(SessionView::seenAt)
          .isEqualTo(Session.NOW.plus(Duration.ofMinutes(20)));
    }
  }

  private SignInAnswer verify(String email, String password) {
    try (Session visitor = people.visitor()) {
      return visitor.get(SignIn.class).verify(email, password, CLIENT);
    }
  }

  private SignedIn begin(UUID id, String browser) {
    try (Session visitor = people.visitor()) {
      return visitor.get(SignIn.class).begin(id, browser);
    }
  }

  private Session at(Duration after) {
    return people.visitor().with(Clock.class, clock(after));
  }

  private static Clock clock(Duration after) {
    return Clock.fixed(Session.NOW.plus(after), ZoneId.of("Europe/Paris"));
  }
}
