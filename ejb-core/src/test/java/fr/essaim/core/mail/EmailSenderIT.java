package fr.essaim.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmailSenderIT {

  private final Database database = Database.emptied();
  private final Session session = database.session();

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void keepsAnEmailWithTheActThatItTellsOf() {
    session.transaction(() -> send("amina@example.org"));

    Object[] row =
        (Object[])
            session
                .entityManager()
                .createNativeQuery(
                    "select about, recipient, subject, state, text_body like 'Bonjour,%',"
                        + " html_body like '<!DOCTYPE html>%' from mail.message")
                .getSingleResult();
    assertThat(row)
        .containsExactly(
            "account/1", "amina@example.org", "Votre accès à Essaim", "WAITING", true, true);
    assertThat(session.events()).hasSize(1).first().isInstanceOf(EmailQueued.class);
  }

  @Test
  void beginsTheSubjectWithTheNetworksName() {
    session.setting("essaim.network.name", "Réseau de l'Oise");
    session.transaction(() -> send("amina@example.org"));

    assertThat(
            session
                .entityManager()
                .createNativeQuery("select subject from mail.message")
                .getSingleResult())
        .isEqualTo("[Réseau de l'Oise] Votre accès à Essaim");
  }

  @Test
  void keepsNoneOfAnActThatFailed() {
    assertThatThrownBy(
            () ->
                session.transaction(
                    () -> {
                      send("amina@example.org");
                      throw new IllegalStateException("the act fails");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(
            ((Number)
                    session
                        .entityManager()
                        .createNativeQuery("select count(*) from mail.message")
                        .getSingleResult())
                .longValue())
        .isZero();
  }

  private void send(String to) {
    session.get(EmailSender.class).send(Emails.invitation(to), "account/1");
  }
}
