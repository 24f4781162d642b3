package fr.essaim.core.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.MailServer.State;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {

  @Test
  void sayThatNoMailServerIsSet() {
    MailSettings settings = settings(Map.of("host", " "));

    assertThat(settings.server()).isEqualTo(new MailServer(State.NOT_SET, null, null));
    assertThat(settings.smtp()).isEmpty();
  }

  @Test
  void takeStartTlsAndItsPortUnlessToldOtherwise() {
    SmtpSettings smtp =
        settings(Map.of("host", "smtp.example.org", "from", "essaim@example.org"))
            .smtp()
            .orElseThrow();

    assertThat(smtp)
        .isEqualTo(
            new SmtpSettings(
                "smtp.example.org",
                587,
                null,
                null,
                "essaim@example.org",
                null,
                SmtpSettings.Security.STARTTLS,
                Duration.ofSeconds(20)));
    assertThat(smtp.domain()).isEqualTo("example.org");
  }

  @Test
  void readTheNameOfTheSender() {
    SmtpSettings smtp =
        settings(Map.of("host", "h", "from", "\"Fédération (exemple)\" <no-reply@example.org>"))
            .smtp()
            .orElseThrow();

    assertThat(smtp.fromName()).isEqualTo("Fédération (exemple)");
    assertThat(smtp.from()).isEqualTo("no-reply@example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "from,''",
    "from,Essaim",
    "from,'Essaim <a@b.example>, c@d.example'",
    "port,0",
    "port,70000",
    "port,smtp",
    "security,ssl",
    "timeout,soon"
  })
  void sayWhichSettingIsWrong(String name, String value) {
    Map<String, String> values =
        new HashMap<>(Map.of("host", "smtp.example.org", "from", "essaim@example.org"));
    values.put(name, value);

    assertThat(settings(values).server())
        .isEqualTo(new MailServer(State.WRONG, null, "essaim.mail." + name));
    assertThat(settings(values).smtp()).isEmpty();
  }

  @Test
  void keepThePasswordOutOfWhatIsPrinted() {
    SmtpSettings smtp =
        settings(Map.of("host", "h", "from", "a@b.example", "user", "u", "password", "secret"))
            .smtp()
            .orElseThrow();

    assertThat(smtp.password()).isEqualTo("secret");
    assertThat(smtp.toString()).doesNotContain("secret");
  }

  @Test
  void countTimesInDaysAndForgiveAFault() {
    assertThat(settings(Map.of()).giveUpAfter()).isEqualTo(Duration.ofDays(3));
    assertThat(settings(Map.of("keep-text", "10")).keepText()).isEqualTo(Duration.ofDays(10));
    assertThat(settings(Map.of("keep-text", "-1")).keepText()).isEqualTo(Duration.ofDays(7));
  }

  private static MailSettings settings(Map<String, String> values) {
    return new MailSettings(name -> Optional.ofNullable(values.get(name)));
  }
}
