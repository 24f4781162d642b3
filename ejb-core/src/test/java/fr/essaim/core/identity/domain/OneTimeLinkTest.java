package fr.essaim.core.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.LinkPurpose;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OneTimeLinkTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final UUID ACCOUNT = UUID.randomUUID();

  private final OneTimeLink link =
      OneTimeLink.issue(ACCOUNT, LinkPurpose.EMAIL, "digest", "new@example.org", NOW);

  @Test
  void saysWhatItIsFor() {
    assertThat(link.accountId()).isEqualTo(ACCOUNT);
    assertThat(link.purpose()).isEqualTo(LinkPurpose.EMAIL);
    assertThat(link.digest()).isEqualTo("digest");
    assertThat(link.newEmail()).isEqualTo("new@example.org");
    assertThat(link.createdAt()).isEqualTo(NOW);
    assertThat(link.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void isUsedOnce() {
    link.use(NOW.plusSeconds(5));

    assertThatThrownBy(() -> link.use(NOW.plusSeconds(6)))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("identity.link.used");
  }

  @Test
  void isOfNoUseFromTheInstantOnWhichItExpires() {
    Instant end = link.expiresAt();

    assertThatCode(() -> link.check(end.minusSeconds(1))).doesNotThrowAnyException();
    assertThatThrownBy(() -> link.check(end))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("identity.link.expired");
  }
}
