package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.mail.Email;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaseUriTest {

  @Test
  void isThisMachinesWhereNobodySetItSoThatEmailsCanBeWritten() {
    String base = BaseUri.of(Optional.empty(), 8080);

    assertThat(base)
        .isEqualTo("http://localhost:8080")
        .isEqualTo(BaseUri.of(Optional.of(" "), 8080));
    assertThat(new Email.Link("Voir", base + "/intranet").address()).startsWith(base);
    assertThat(BaseUri.isForOthers(base)).isFalse();
  }

  @Test
  void isWhatIsSetWithoutASlashAtItsEnd() {
    String base = BaseUri.of(Optional.of("https://essaim.example.org/"), 8080);

    assertThat(base).isEqualTo("https://essaim.example.org");
    assertThat(BaseUri.isForOthers(base)).isTrue();
  }
}
