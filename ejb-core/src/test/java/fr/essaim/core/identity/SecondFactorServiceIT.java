package fr.essaim.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.essaim.core.identity.SignInAnswer.Outcome;
import fr.essaim.core.testing.Session;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/** Signing in with a password and a code. */
class SecondFactorServiceIT {

  private static final String CLIENT = "192.0.2.1";

  private final People people = new People();
  private final UUID lou = people.person("lou", Role.ADMINISTRATOR, "moulin");

  @Test
  void asksForACodeOnceTheDeviceGaveARightOne() {
    PreparedFactor prepared = prepare();
    assertThat(prepared.address())
        .startsWith("otpauth://totp/Essaim%3Alou%40example.org?secret=" + prepared.secret());
    assertThat(verify()).isEqualTo(Outcome.PROVEN);

    assertThatThrownBy(() -> confirm("000000")).hasMessageContaining("identity.code.wrong");
    assertThat(confirm(code(prepared, Session.NOW))).hasSize(8);

    assertThat(verify()).isEqualTo(Outcome.CODE_WANTED);
    assertThat(people.emails("lou@example.org").get(0)).contains("Un code est demandé");
  }

  @Test
  void isNotSetByWhoeverOnlyHasTheSession() {
    try (Session mine = people.as(lou)) {
      SecondFactorService service = mine.get(SecondFactorService.class);
      for (String typed : new String[] {null, ""}) {
        assertThatThrownBy(() -> mine.transaction(() -> service.prepare(typed)))
            .hasMessageContaining("identity.password.own-missing");
      }
      assertThatThrownBy(() -> mine.transaction(() -> service.prepare("wrong")))
          .hasMessageContaining("identity.password.wrong");
      assertThatThrownBy(() -> mine.transaction(() -> service.confirm("000000")))
          .hasMessageContaining("identity.factor.off");
    }
  }

  @Test
  void takesACodeOnce() {
    PreparedFactor prepared = prepare();
    confirm(code(prepared, Session.NOW));
    Instant later = Session.NOW.plusSeconds(60);

    assertThat(verifyCode(code(prepared, Session.NOW), Session.NOW)).isEqualTo(Outcome.REFUSED);
    assertThat(verifyCode(code(prepared, later), later)).isEqualTo(Outcome.PROVEN);
    assertThat(verifyCode(code(prepared, later), later)).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void takesEachRecoveryCodeOnceHoweverItIsTyped() {
    PreparedFactor prepared = prepare();
    List<String> codes = confirm(code(prepared, Session.NOW));
    String typed = codes.get(0).replace("-", " ").toUpperCase(java.util.Locale.ROOT);

    assertThat(verifyCode(typed, Session.NOW)).isEqualTo(Outcome.PROVEN);
    assertThat(verifyCode(typed, Session.NOW)).isEqualTo(Outcome.REFUSED);
    try (Session mine = people.as(lou)) {
      assertThat(mine.get(SecondFactorService.class).own().codesLeft()).isEqualTo(7);
    }
    assertThat(people.audited("sign-in.recover")).containsExactly(lou + " account/" + lou);
  }

  @Test
  void makesWhoeverGuessesCodesWait() {
    confirm(code(prepare(), Session.NOW));

    for (int i = 0; i < 5; i++) {
      assertThat(verifyCode("00000" + i, Session.NOW)).isEqualTo(Outcome.REFUSED);
    }
    assertThat(verifyCode("000005", Session.NOW)).isEqualTo(Outcome.WAIT);
  }

  @Test
  void isEndedByThePersonWithTheirPasswordOrByAnAdministrator() {
    confirm(code(prepare(), Session.NOW));
    try (Session mine = people.as(lou)) {
      SecondFactorService service = mine.get(SecondFactorService.class);
      assertThatThrownBy(() -> mine.transaction(() -> service.turnOff("wrong")))
          .hasMessageContaining("identity.password.wrong");
      mine.transaction(() -> service.turnOff(People.PASSWORD));
    }
    assertThat(verify()).isEqualTo(Outcome.PROVEN);

    confirm(code(prepare(), Session.NOW));
    Session system = people.system();
    system.transaction(() -> system.get(SecondFactorService.class).remove(lou));
    assertThat(verify()).isEqualTo(Outcome.PROVEN);
  }

  @Test
  void isWantedOfAdministratorsBeforeTheyActAsSuchWhereTheSettingSaysSo() {
    people.set("essaim.second-factor.required", "true");
    SignedIn here = begin();

    try (Session mine = people.in(here)) {
      assertThat(mine.get(Access.class).isFactorWanted()).isTrue();
      assertThat(mine.get(Access.class).allowsSomewhere(Permission.INSTANCE_WATCH)).isFalse();
      assertThat(mine.get(SecondFactorService.class).own().wanted()).isTrue();
    }
    confirm(code(prepare(), Session.NOW));
    SignedIn again = begin();
    try (Session mine = people.in(again)) {
      assertThat(mine.get(Access.class).isFactorWanted()).isFalse();
      assertThat(mine.get(Access.class).allowsSomewhere(Permission.INSTANCE_WATCH)).isTrue();
    }
  }

  private PreparedFactor prepare() {
    try (Session mine = people.as(lou)) {
      return mine.inTransaction(() -> mine.get(SecondFactorService.class).prepare(People.PASSWORD));
    }
  }

  private List<String> confirm(String code) {
    try (Session mine = people.as(lou)) {
      return mine.inTransaction(() -> mine.get(SecondFactorService.class).confirm(code));
    }
  }

  private SignedIn begin() {
    try (Session visitor = people.visitor()) {
      return visitor.get(SignIn.class).begin(lou, "Firefox, Windows");
    }
  }

  private Outcome verify() {
    try (Session visitor = people.visitor()) {
      return visitor.get(SignIn.class).verify("lou@example.org", People.PASSWORD, CLIENT).outcome();
    }
  }

  private Outcome verifyCode(String code, Instant at) {
    Clock clock = Clock.fixed(at, ZoneId.of("Europe/Paris"));
    try (Session visitor = people.visitor().with(Clock.class, clock)) {
      return visitor.get(SignIn.class).verifyCode(lou, code, CLIENT).outcome();
    }
  }

  private static String code(PreparedFactor prepared, Instant at) {
    try {
      return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30))
          .generateOneTimePasswordString(
              new SecretKeySpec(Base32.decode(prepared.secret()), "HmacSHA1"), at);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
