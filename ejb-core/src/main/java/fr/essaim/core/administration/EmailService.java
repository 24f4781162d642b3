package fr.essaim.core.administration;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AccountView;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.mail.EmailQueue;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.MailRow;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.mail.MailView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;

/** Where an administrator sees what e-mails wait, failed or left, and decides on them. */
@Stateless
public class EmailService {

  @Inject private Access access;
  @Inject private EmailQueue queue;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private AccountService accounts;

  @Requires(Permission.INSTANCE_WATCH)
  public MailStatus status() {
    access.scope(Permission.INSTANCE_WATCH);
    return queue.status();
  }

  /** The e-mails that the query asks for, newest first. */
  @Requires(Permission.INSTANCE_WATCH)
  public ListResult<MailRow> list(ListQuery query) {
    access.scope(Permission.INSTANCE_WATCH);
    return queue.list(query);
  }

  /** Hands over every e-mail that matches, whatever the page, in the asked order. */
  @Requires(Permission.INSTANCE_WATCH)
  public void export(ListQuery query, Consumer<MailRow> reader) {
    access.scope(Permission.INSTANCE_WATCH);
    queue.export(query, reader);
  }

  /**
   * Shows what an e-mail says. It may hold a link that opens somebody's account, so anyone who
   * reads it leaves a line in the audit trail.
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.read")
  public MailView read(UUID id) {
    require(id);
    return queue.see(id);
  }

  /** Has an e-mail tried again, at once. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.retry")
  public void retry(UUID id) {
    require(id);
    queue.retry(id);
  }

  /** Has every failed e-mail tried again that still can, and says how many. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.retry-failed")
  public int retryFailed() {
    access.require(Permission.INSTANCE_ADMINISTER, null, "message/failed");
    return queue.retryFailed();
  }

  /**
   * Writes the caller an e-mail that says only that mail works.
   *
   * @return where it goes
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.send-trial")
  public String sendTrial() {
    access.require(Permission.INSTANCE_ADMINISTER, null, "message/trial");
    AccountView own = accounts.own();
    sender.send(
        texts.write(
            "fr.essaim.core.administration.emails", "trial", own.email(), own.language(), null),
        "account/" + own.id());
    return own.email();
  }

  /** Leaves an e-mail unsent. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.give-up")
  public void giveUp(UUID id) {
    require(id);
    queue.giveUp(id);
  }

  private void require(UUID id) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "message/" + id);
  }
}
