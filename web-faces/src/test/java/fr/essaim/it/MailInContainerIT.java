package fr.essaim.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.mail.Email;
import fr.essaim.core.mail.EmailQueue;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.MailRow;
import fr.essaim.core.mail.MailState;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** E-mails leave by the container's own Jakarta Mail, and jobs are known. */
@ExtendWith(ArquillianExtension.class)
class MailInContainerIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject private EmailSender sender;
  @Inject private EmailQueue queue;
  @Inject private JobBoard board;
  @Inject private UserTransaction transaction;

  @Test
  void aLetterLeavesSoonAfterItsTransactionAndNeverWithoutIt() throws Exception {
    String kept = address();
    String undone = address();
    transaction.begin();
    sender.send(email(kept), "account/it");
    transaction.commit();
    transaction.begin();
    sender.send(email(undone), "account/it");
    transaction.rollback();

    assertThat(awaitEnd(kept).map(MailRow::state)).contains(MailState.SENT);
    assertThat(find(undone)).isEmpty();
  }

  @Test
  void everyJobHasANameAndAHelpInBothLanguages() {
    for (String language : List.of("fr", "en")) {
      ResourceBundle words =
          ResourceBundle.getBundle("fr.essaim.web.jobs.messages", Locale.forLanguageTag(language));
      assertThat(board.list())
          .isNotEmpty()
          .allSatisfy(
              job -> {
                assertThat(words.containsKey("jobs.name." + job.name())).as(job.name()).isTrue();
                assertThat(words.containsKey("jobs.help." + job.name())).as(job.name()).isTrue();
              });
    }
  }

  private Optional<MailRow> awaitEnd(String recipient) throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    Optional<MailRow> row = find(recipient);
    while (row.filter(found -> found.state().isEnd()).isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
      row = find(recipient);
    }
    return row;
  }

  private Optional<MailRow> find(String recipient) {
    return queue.list(ListQuery.words(recipient)).rows().stream().findFirst();
  }

  private static String address() {
    return "it-" + UUID.randomUUID() + "@example.org";
  }

  private static Email email(String to) {
    return new Email(to, "fr", "Essai", List.of("Un essai."), null, List.of());
  }
}
