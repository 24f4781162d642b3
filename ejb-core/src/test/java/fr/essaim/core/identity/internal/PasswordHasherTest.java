package fr.essaim.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private final PasswordHasher hasher = new PasswordHasher();

  @Test
  void matchesOnlyThePasswordThatItHashed() {
    String kept = hasher.hash("un mot de passe assez long");

    assertThat(hasher.matches("un mot de passe assez long", kept)).isTrue();
    assertThat(hasher.matches("un mot de passe assez Long", kept)).isFalse();
  }

  @Test
  void saysItsAlgorithmAndCostInWhatIsKept() {
    assertThat(hasher.hash("x")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void saltsSoThatEqualPasswordsAreKeptDifferently() {
    assertThat(hasher.hash("pareil")).isNotEqualTo(hasher.hash("pareil"));
  }

  @Test
  void matchesNothingAgainstAStringOfAnotherForm() {
    assertThat(hasher.matches("x", "x")).isFalse();
  }
}
