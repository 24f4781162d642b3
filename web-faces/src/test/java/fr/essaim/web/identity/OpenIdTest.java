package fr.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.essaim.core.identity.VouchedIdentity;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a small provider on the loopback address. */
class OpenIdTest {

  private final SmallProvider provider = new SmallProvider();
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "essaim.base-uri",
              "https://essaim.test",
              "essaim.openid.issuer",
              provider.issuer(),
              "essaim.openid.client-id",
              SmallProvider.CLIENT,
              "essaim.openid.client-secret",
              SmallProvider.SECRET));
  private final OpenId openId = new OpenId(config(), Clock.systemUTC());

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void isOffWithoutAnIssuer() {
    assertThat(openId.isOn()).isTrue();

    settings.put("essaim.openid.issuer", " ");

    assertThat(openId.isOn()).isFalse();
  }

  @Test
  void asksWithACodeChallengeAStateAndANonceOfItsOwnEachTime() throws OpenIdRefused {
    OpenIdAttempt first = openId.begin("/intranet");
    OpenIdAttempt second = openId.begin("/intranet");
    provider.signIn(first.address());

    assertThat(provider.asked("response_type")).isEqualTo("code");
    assertThat(provider.asked("code_challenge_method")).isEqualTo("S256");
    assertThat(provider.asked("redirect_uri")).isEqualTo("https://essaim.test/connexion/retour");
    assertThat(first.address().toString()).doesNotContain(first.verifier());
    assertThat(List.of(first.state(), first.nonce(), first.verifier()))
        .doesNotContain(second.state(), second.nonce(), second.verifier());
  }

  @Test
  void believesWhatTheProviderSigned() throws OpenIdRefused {
    OpenIdAttempt attempt = openId.begin("/intranet");

    assertThat(openId.finish(provider.signIn(attempt.address()), attempt))
        .isEqualTo(new VouchedIdentity(provider.issuer(), "subject-1", "lou@example.org"));
  }

  @Test
  void takesNoAddressThatTheProviderDidNotVerify() throws OpenIdRefused {
    provider.saying(claims -> claims.claim("email_verified", false));
    OpenIdAttempt attempt = openId.begin("/intranet");

    assertThat(openId.finish(provider.signIn(attempt.address()), attempt).verifiedEmail()).isNull();
  }

  @Test
  void refusesWhatAnswersAnotherQuestion() throws OpenIdRefused {
    OpenIdAttempt mine = openId.begin("/intranet");
    OpenIdAttempt anothers = openId.begin("/intranet");
    Map<String, List<String>> back = provider.signIn(anothers.address());

    assertThatThrownBy(() -> openId.finish(back, mine))
        .isInstanceOf(OpenIdRefused.class)
        .hasMessageContaining("another question");
  }

  @Test
  void refusesWhatIsForSomebodyElsePastItsTimeOrFromElsewhere() {
    assertRefused(claims -> claims.audience("another-client"));
    assertRefused(claims -> claims.issuer("http://127.0.0.1:1"));
    assertRefused(claims -> claims.claim("nonce", "another"));
    assertRefused(claims -> claims.claim("nonce", null));
    assertRefused(claims -> claims.claim("exp", Instant.EPOCH.getEpochSecond()));
  }

  @Test
  void refusesWhatTheProviderDidNotSign() throws OpenIdRefused {
    provider.signingWithAnotherKey();
    OpenIdAttempt attempt = openId.begin("/intranet");

    assertThatThrownBy(() -> openId.finish(provider.signIn(attempt.address()), attempt))
        .isInstanceOf(OpenIdRefused.class);
  }

  @Test
  void refusesACodeWithoutTheVerifierThatWentBefore() throws OpenIdRefused {
    OpenIdAttempt attempt = openId.begin("/intranet");
    Map<String, List<String>> back = provider.signIn(attempt.address());
    OpenIdAttempt stolen =
        new OpenIdAttempt(
            attempt.state(),
            attempt.nonce(),
            "another-verifier-of-at-least-forty-three-letters",
            "/intranet",
            attempt.address());

    assertThatThrownBy(() -> openId.finish(back, stolen))
        .isInstanceOf(OpenIdRefused.class)
        .hasMessageContaining("invalid_grant");
  }

  @Test
  void refusesARefusalAndWhatIsNoAnswer() throws OpenIdRefused {
    OpenIdAttempt attempt = openId.begin("/intranet");

    assertThatThrownBy(
            () ->
                openId.finish(
                    Map.of("error", List.of("access_denied"), "state", List.of(attempt.state())),
                    attempt))
        .isInstanceOf(OpenIdRefused.class)
        .hasMessageContaining("access_denied");
    assertThatThrownBy(() -> openId.finish(Map.of(), attempt)).isInstanceOf(OpenIdRefused.class);
  }

  @Test
  void leadsOutOfTheProviderToo() {
    assertThat(openId.getSignOut())
        .isEqualTo(
            provider.issuer()
                + "/logout?client_id=essaim-test"
                + "&post_logout_redirect_uri=https%3A%2F%2Fessaim.test%2F");
  }

  private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> claims) {
    provider.saying(claims);
    assertThatThrownBy(
            () -> {
              OpenIdAttempt attempt = openId.begin("/intranet");
              openId.finish(provider.signIn(attempt.address()), attempt);
            })
        .isInstanceOf(OpenIdRefused.class);
  }

  private Config config() {
    return (Config)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> Optional.ofNullable(settings.get(arguments[0])));
  }
}
