package fr.essaim.core.administration;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountDesk;
import fr.essaim.core.identity.AccountView;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.mail.Letter;
import fr.essaim.core.mail.MailFolder;
import fr.essaim.core.mail.MailRoom;
import fr.essaim.core.mail.MailRow;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.mail.MailView;
import fr.essaim.core.mail.Post;
import fr.essaim.core.shared.ResultPage;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/** Where an administrator sees what letters wait, failed or left, and decides on them. */
@Stateless
public class MailDesk {

  @Inject private Access access;
  @Inject private MailRoom room;
  @Inject private Post post;
  @Inject private AccountDesk accounts;

  @Requires(Permission.INSTANCE_WATCH)
  public MailStatus status() {
    access.scope(Permission.INSTANCE_WATCH);
    return room.status();
  }

  /**
   * @param text what recipient, subject or thing must contain; empty for all
   * @param number which page, from 1
   */
  @Requires(Permission.INSTANCE_WATCH)
  public ResultPage<MailRow> list(MailFolder folder, String text, int number, int size) {
    access.scope(Permission.INSTANCE_WATCH);
    return room.list(folder, text, number, size);
  }

  /**
   * Shows what a letter says. It may hold a link that opens somebody's account, so whoever reads it
   * leaves a line in the audit trail.
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.read")
  public MailView read(UUID id) {
    require(id);
    return room.see(id);
  }

  /** Has a letter tried again, at once. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.retry")
  public void retry(UUID id) {
    require(id);
    room.retry(id);
  }

  /** Has every failed letter tried again that still can, and says how many. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.retry-failed")
  public int retryFailed() {
    access.require(Permission.INSTANCE_ADMINISTER, null, "message/failed");
    return room.retryFailed();
  }

  /**
   * Writes the caller a letter that says only that mail works.
   *
   * @return where it goes
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.send-trial")
  public String sendTrial() {
    access.require(Permission.INSTANCE_ADMINISTER, null, "message/trial");
    AccountView own = accounts.own();
    ResourceBundle words =
        ResourceBundle.getBundle(
            "fr.essaim.core.administration.letters", Locale.forLanguageTag(own.language()));
    post.send(
        new Letter(
            own.email(),
            own.language(),
            words.getString("trial.subject"),
            List.of(words.getString("trial.text")),
            null,
            List.of()),
        "account/" + own.id());
    return own.email();
  }

  /** Leaves a letter unsent. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "email.give-up")
  public void giveUp(UUID id) {
    require(id);
    room.giveUp(id);
  }

  private void require(UUID id) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "message/" + id);
  }
}
