package fr.essaim.core.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.MailStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthServiceTest {

  @Test
  void warnsWhereNoMailLeaves() {
    assertThat(state(MailServer.State.NOT_SET, 0, 0, false)).isEqualTo(HealthState.WATCH);
  }

  @Test
  void takesNoMailForWellOnceSomebodyDecidedIt() {
    assertThat(state(MailServer.State.NOT_SET, 0, 0, true)).isEqualTo(HealthState.WELL);
  }

  @Test
  void warnsOfWhatWaitsOrWentWrong() {
    assertThat(state(MailServer.State.NOT_SET, 1, 0, true)).isEqualTo(HealthState.WATCH);
    assertThat(state(MailServer.State.SET, 0, 1, false)).isEqualTo(HealthState.WATCH);
  }

  @Test
  void isWellWhereMailLeaves() {
    assertThat(state(MailServer.State.SET, 3, 0, false)).isEqualTo(HealthState.WELL);
  }

  @Test
  void isIllWhereASettingIsWrong() {
    assertThat(state(MailServer.State.WRONG, 0, 0, true)).isEqualTo(HealthState.ILL);
  }

  @Test
  void warnsOfAnAddressThatMeansNothingElsewhereUnlessSomebodyMeansIt() {
    String local = "http://localhost:8080";
    assertThat(HealthService.address(local, false, false).state()).isEqualTo(HealthState.WATCH);
    assertThat(HealthService.address(local, false, true).state()).isEqualTo(HealthState.WELL);
    assertThat(HealthService.address("https://a.org", true, false).isWell()).isTrue();
  }

  private static HealthState state(
      MailServer.State server, long waiting, long trouble, boolean isWithoutMail) {
    MailStatus status =
        new MailStatus(
            new MailServer(server, null, null),
            waiting,
            Optional.empty(),
            trouble,
            Optional.empty());
    HealthItem item = HealthService.mail(status, isWithoutMail);
    assertThat(item.facts()).containsExactly(server, waiting, trouble);
    return item.state();
  }
}
