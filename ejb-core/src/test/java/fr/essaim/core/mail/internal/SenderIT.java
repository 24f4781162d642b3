package fr.essaim.core.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.mail.EmailQueue;
import fr.essaim.core.mail.EmailQueued;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.Emails;
import fr.essaim.core.mail.MailFilters;
import fr.essaim.core.mail.MailFolder;
import fr.essaim.core.mail.MailProblem;
import fr.essaim.core.mail.MailRow;
import fr.essaim.core.mail.MailState;
import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.mail.domain.Messages;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.testing.Session;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SenderIT {

  private static final String AMINA = "amina@example.org";

  private final Database database = Database.emptied();
  private final MovingClock clock = new MovingClock();
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "host",
              "127.0.0.1",
              "from",
              "Essaim (exemple) <essaim@example.org>",
              "security",
              "none",
              "timeout",
              "1"));
  private final Session session = session();

  private GreenMail greenMail;
  private ScriptedSmtp scripted;

  @AfterEach
  void stop() {
    session.close();
    if (greenMail != null) {
      greenMail.stop();
    }
    if (scripted != null) {
      scripted.close();
    }
  }

  @Test
  void tellsHowManyWaitSinceWhenAndWhenOneLeft() throws Exception {
    EmailQueue queue = session.get(EmailQueue.class);
    assertThat(queue.status().waiting()).isZero();
    assertThat(queue.status().lastSentAt()).isEmpty();
    greenMail();
    post(AMINA);
    assertThat(queue.status().waiting()).isEqualTo(1);
    assertThat(queue.status().oldest()).isPresent();

    send();

    assertThat(queue.status().waiting()).isZero();
    assertThat(queue.status().trouble()).isZero();
    assertThat(queue.status().lastSentAt()).isPresent();
  }

  @Test
  void sendsAnEmailAsTextAndAsAPageWithItsLinkInBoth() throws Exception {
    greenMail();
    post(AMINA);

    assertThat(send()).isEqualTo(1);

    MimeMessage received = received(1)[0];
    assertThat(received.getSubject()).isEqualTo("Votre accès à Essaim");
    assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly(AMINA);
    assertThat(received.getFrom()[0].toString()).contains("essaim@example.org");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getHeader("Date")).containsExactly("Tue, 24 Nov 2026 10:00:00 +0100");
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    String link = "https://essaim.test/invitation?jeton=a1&b=2";
    assertThat(parts.getBodyPart(0).getContent().toString()).contains(link).contains("Bonjour,");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent().toString())
        .contains("href=\"" + link.replace("&", "&amp;") + "\"")
        .contains("<html lang=\"fr\">");
    MailRow row = row(MailFolder.DONE);
    assertThat(row.state()).isEqualTo(MailState.SENT);
    assertThat(row.endedAt()).isEqualTo(Session.NOW);
    assertThat(received.getMessageID()).isEqualTo("<" + row.id() + "@example.org>");
  }

  @Test
  void sendsWhatComesAgainWithTheAddressThatStopsItByOneClickAndNothingElseWithOne()
      throws Exception {
    greenMail();
    String stop = "https://essaim.test/ne-plus-recevoir/1?lang=fr";
    session.transaction(
        () ->
            session
                .get(EmailSender.class)
                .send(Emails.invitation(AMINA).stoppedAt(stop), "account/1"));
    post("other@example.org");

    send();

    MimeMessage again = to(AMINA);
    assertThat(again.getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
    assertThat(again.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    MimeMultipart parts = (MimeMultipart) again.getContent();
    assertThat(parts.getBodyPart(0).getContent().toString()).contains(stop);
    assertThat(parts.getBodyPart(1).getContent().toString()).contains("href=\"" + stop + "\"");
    assertThat(to("other@example.org").getHeader("List-Unsubscribe")).isNull();
  }

  private MimeMessage to(String address) throws Exception {
    for (MimeMessage message : received(2)) {
      if (message.getAllRecipients()[0].toString().equals(address)) {
        return message;
      }
    }
    throw new AssertionError(address);
  }

  @Test
  void sendsAnEmailOnceHoweverManySendersRun() throws Exception {
    greenMail();
    for (int i = 0; i < 12; i++) {
      post("p" + i + "@example.org");
    }

    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      CountDownLatch together = new CountDownLatch(4);
      List<Future<Integer>> runs =
          List.of(1, 2, 3, 4).stream()
              .map(
                  node ->
                      nodes.submit(
                          () -> {
                            try (Session other = session()) {
                              together.countDown();
                              together.await();
                              return other.get(Sender.class).sendDue();
                            }
                          }))
              .toList();
      int sent = 0;
      for (Future<Integer> run : runs) {
        sent += run.get();
      }
      assertThat(sent).isEqualTo(12);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(received(12))
        .extracting(message -> GreenMailUtil.getHeaders(message).contains("Message-ID"))
        .containsOnly(true);
  }

  @Test
  void leavesAnEmailWaitingWithoutAMailServer() {
    settings.put("host", "");
    post(AMINA);

    assertThat(send()).isZero();

    assertThat(row(MailFolder.WAITING).attempts()).isZero();
    assertThat(see(row(MailFolder.WAITING).id())).contains("https://essaim.test/invitation");
  }

  @Test
  void triesAgainLaterWhenNobodyListens() throws Exception {
    settings.put("port", String.valueOf(closedPort()));
    post(AMINA);
    post("badr@example.org");

    assertThat(send()).as("the second e-mail would fare no better").isEqualTo(1);

    MailRow row = tried();
    assertThat(row.problem()).isEqualTo(MailProblem.UNREACHABLE);
    assertThat(row.nextTryAt()).isEqualTo(Session.NOW.plus(Duration.ofMinutes(1)));
    clock.pass(Duration.ofMinutes(1));
    greenMail();
    assertThat(send()).isEqualTo(2);
    assertThat(received(2)).hasSize(2);
  }

  @Test
  void triesAgainLaterWhenTheServerFallsSilentBeforeTheContent() {
    scripted("MAIL", ScriptedSmtp.SILENCE);
    post(AMINA);

    send();

    assertThat(tried().problem()).isEqualTo(MailProblem.TIMED_OUT);
    assertThat(tried().state()).isEqualTo(MailState.WAITING);
  }

  @Test
  void triesAgainLaterWhenTheGreetingNeverComes() {
    scripted("GREETING", ScriptedSmtp.SILENCE);
    post(AMINA);

    send();

    assertThat(tried().problem()).isEqualTo(MailProblem.TIMED_OUT);
  }

  @Test
  void triesAgainLaterWhenTheServerRefusesForNow() {
    scripted("RCPT", "451 4.7.1 greylisted, come back");
    post(AMINA);

    send();

    assertThat(tried().state()).isEqualTo(MailState.WAITING);
    assertThat(tried().problem()).isEqualTo(MailProblem.REFUSED_FOR_NOW);
    assertThat(tried().problemDetail()).startsWith("451 4.7.1 greylisted");
    assertThat(scripted.commands()).doesNotContain("DATA");
  }

  @Test
  void givesUpAtOnceWhenThereIsNoSuchMailbox() {
    scripted("RCPT", "550 5.1.1 no such user");
    post(AMINA);

    send();

    MailRow row = row(MailFolder.TROUBLE);
    assertThat(row.state()).isEqualTo(MailState.FAILED);
    assertThat(row.problem()).isEqualTo(MailProblem.RECIPIENT_REFUSED);
    assertThat(row.problemDetail()).startsWith("550 5.1.1 no such user");
  }

  @Test
  void triesAgainLaterWhenTheServerDoesNotLikeOurAddress() {
    scripted("MAIL", "550 5.7.1 sender not allowed");
    post(AMINA);

    send();

    assertThat(tried().problem()).isEqualTo(MailProblem.SENDER_REFUSED);
  }

  @Test
  void givesUpAtOnceWhenTheContentIsRefusedForGood() {
    scripted(".", "554 5.7.1 looks like spam");
    post(AMINA);

    send();

    assertThat(row(MailFolder.TROUBLE).problem()).isEqualTo(MailProblem.CONTENT_REFUSED);
  }

  @Test
  void triesAgainLaterWhenTheContentIsRefusedForNow() {
    scripted(".", "452 4.3.1 disk full");
    post(AMINA);

    send();
    assertThat(tried().problem()).isEqualTo(MailProblem.REFUSED_FOR_NOW);

    scripted.answering(".", "250 taken");
    clock.pass(Duration.ofMinutes(1));
    send();
    assertThat(row(MailFolder.DONE).state()).isEqualTo(MailState.SENT);
  }

  @Test
  void neverSendsAgainByItselfWhatMayHaveArrived() {
    scripted(".", ScriptedSmtp.HANG_UP);
    post(AMINA);

    send();

    MailRow row = row(MailFolder.TROUBLE);
    assertThat(row.state()).isEqualTo(MailState.UNCERTAIN);
    assertThat(row.problem()).isEqualTo(MailProblem.BROKEN_OFF);
    scripted.answering(".", "250 taken");
    clock.pass(Duration.ofDays(1));
    assertThat(send()).isZero();

    session.transaction(() -> session.get(EmailQueue.class).retry(row.id()));
    assertThat(session.events()).last().isEqualTo(new EmailQueued(row.id()));
    assertThat(send()).isEqualTo(1);
    assertThat(row(MailFolder.DONE).state()).isEqualTo(MailState.SENT);
  }

  @Test
  void neverSendsAgainByItselfWhenTheServerFallsSilentAfterTheContent() {
    scripted(".", ScriptedSmtp.SILENCE);
    post(AMINA);

    send();

    assertThat(row(MailFolder.TROUBLE).state()).isEqualTo(MailState.UNCERTAIN);
  }

  @Test
  void sendsNothingOverAConnectionThatCannotBeProtected() {
    settings.put("security", "starttls");
    scripted("RCPT", "250 fine");
    post(AMINA);

    send();

    assertThat(tried().state()).isEqualTo(MailState.WAITING);
    assertThat(tried().problem()).isEqualTo(MailProblem.UNREACHABLE);
    assertThat(scripted.commands()).doesNotContain("MAIL", "DATA");
  }

  @Test
  void waitsWhenTheServerDoesNotKnowOurPassword() {
    greenMail();
    greenMail.setUser("essaim@example.org", "essaim", "right");
    settings.put("user", "essaim");
    settings.put("password", "wrong");
    post(AMINA);
    send();
    assertThat(tried().problem()).isEqualTo(MailProblem.SIGN_IN_REFUSED);

    settings.put("password", "right");
    clock.pass(Duration.ofMinutes(1));

    assertThat(send()).isEqualTo(1);
    assertThat(row(MailFolder.DONE).state()).isEqualTo(MailState.SENT);
  }

  @Test
  void takesUpAnEmailWhoseSenderDiedBeforeItsContentAndNotAfter() {
    greenMail();
    UUID before = post(AMINA);
    UUID after = post("badr@example.org");
    session.transaction(
        () -> {
          claim(before);
          find(after).handOver(claim(after), clock.instant());
        });

    assertThat(send()).isZero();
    clock.pass(Sender.LEASE);
    assertThat(send()).isEqualTo(1);

    assertThat(row(MailFolder.DONE).id()).isEqualTo(before);
    assertThat(row(MailFolder.TROUBLE).id()).isEqualTo(after);
    assertThat(row(MailFolder.TROUBLE).state()).isEqualTo(MailState.UNCERTAIN);
  }

  @Test
  void givesUpAfterSomeDays() throws IOException {
    settings.put("port", String.valueOf(closedPort()));
    post(AMINA);
    for (int day = 0; day < 4; day++) {
      send();
      clock.pass(Duration.ofDays(1));
    }

    send();

    assertThat(row(MailFolder.TROUBLE).state()).isEqualTo(MailState.FAILED);
    assertThat(row(MailFolder.TROUBLE).problem()).isEqualTo(MailProblem.TOO_OLD);
  }

  @Test
  void forgetsWhatAnEmailSaidSomeDaysLater() {
    greenMail();
    UUID id = post(AMINA);
    send();
    assertThat(clean()).isZero();

    clock.pass(Duration.ofDays(8));
    assertThat(clean()).isEqualTo(1);
    assertThat(see(id)).isNull();
    assertThat(row(MailFolder.DONE).wiped()).isTrue();
    assertThat(clean()).isZero();
  }

  @Test
  void waitsForAMailServerForAMonthAtMost() {
    settings.put("host", "");
    post(AMINA);
    clock.pass(Duration.ofDays(29));
    clean();
    assertThat(list(MailFolder.WAITING)).hasSize(1);

    clock.pass(Duration.ofDays(2));
    clean();

    assertThat(row(MailFolder.TROUBLE).problem()).isEqualTo(MailProblem.TOO_OLD);
  }

  private String claim(UUID id) {
    return find(id).claim(Sender.LEASE, "example.org", clock.instant());
  }

  private Message find(UUID id) {
    return session.get(Messages.class).find(id).orElseThrow();
  }

  private Session session() {
    return database
        .session()
        .with(Clock.class, clock)
        .with(
            MailSettings.class, new MailSettings(name -> Optional.ofNullable(settings.get(name))));
  }

  private void greenMail() {
    greenMail =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    greenMail.start();
    settings.put("port", String.valueOf(greenMail.getSmtp().getPort()));
  }

  private void scripted(String command, String reply) {
    scripted = new ScriptedSmtp().answering(command, reply);
    settings.put("port", String.valueOf(scripted.port()));
  }

  private MimeMessage[] received(int count) throws MessagingException {
    assertThat(greenMail.waitForIncomingEmail(5000, count)).isTrue();
    return greenMail.getReceivedMessages();
  }

  private UUID post(String to) {
    session.transaction(
        () -> session.get(EmailSender.class).send(Emails.invitation(to), "account/1"));
    return ((EmailQueued) session.events().get(session.events().size() - 1)).message();
  }

  private int send() {
    return session.get(Sender.class).sendDue();
  }

  private int clean() {
    return session.get(CleaningJob.class).run();
  }

  private String see(UUID id) {
    return session.inTransaction(() -> session.get(EmailQueue.class).see(id).text());
  }

  private MailRow tried() {
    return list(MailFolder.WAITING).stream()
        .filter(row -> row.attempts() > 0)
        .findFirst()
        .orElseThrow();
  }

  private MailRow row(MailFolder folder) {
    assertThat(list(folder)).hasSize(1);
    return list(folder).get(0);
  }

  private List<MailRow> list(MailFolder folder) {
    return session.inTransaction(
        () ->
            session
                .get(EmailQueue.class)
                .list(ListQuery.all().with(MailFilters.FOLDER, folder))
                .rows());
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
