package fr.essaim.core.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final UUID ACCOUNT = UUID.randomUUID();

  private final SecondFactor factor = SecondFactor.prepare(ACCOUNT, "SECRET", NOW);

  @Test
  void isNotAskedForBeforeTheDeviceGaveARightCode() {
    assertThat(factor.isOn()).isFalse();
    assertThat(factor.since()).isEmpty();

    factor.confirm(NOW);

    assertThat(factor.isOn()).isTrue();
    assertThat(factor.since()).contains(NOW);
    assertThat(factor.accountId()).isEqualTo(ACCOUNT);
  }

  @Test
  void beginsAgainWithAnotherSecretUntilThen() {
    factor.renew("OTHER", NOW);
    assertThat(factor.secret()).isEqualTo("OTHER");

    factor.confirm(NOW);

    assertThatThrownBy(() -> factor.renew("THIRD", NOW))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("identity.factor.on");
    assertThatThrownBy(() -> factor.confirm(NOW)).isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void takesNoCodeTwiceNorOneOfBefore() {
    assertThat(factor.take(100)).isTrue();
    assertThat(factor.take(100)).isFalse();
    assertThat(factor.take(99)).isFalse();
    assertThat(factor.take(101)).isTrue();
  }
}
