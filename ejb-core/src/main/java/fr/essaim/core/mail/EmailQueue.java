package fr.essaim.core.mail;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.mail.domain.Messages;
import fr.essaim.core.mail.internal.MailReader;
import fr.essaim.core.mail.internal.MailSettings;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The e-mails, to look at and to decide on. Nothing is asked of the caller: services that are open
 * to administrators do that.
 */
@ApplicationScoped
public class EmailQueue {

  @Inject private Messages messages;
  @Inject private MailReader reader;
  @Inject private MailSettings settings;
  @Inject private Event<EmailQueued> queued;
  @Inject private Clock clock;

  /** Whether e-mails leave by themselves, and where. */
  public MailServer server() {
    return settings.server();
  }

  public MailStatus status() {
    return reader.status(server());
  }

  /** The e-mails that the query asks for, newest first. */
  public ListResult<MailRow> list(ListQuery query) {
    return reader.list(query);
  }

  /** Hands over every e-mail that matches, whatever the page. */
  public void export(ListQuery query, Consumer<MailRow> each) {
    reader.each(query, each);
  }

  /**
   * @throws UnknownThing when there is no such e-mail
   */
  public MailView see(UUID id) {
    Message message = find(id);
    return new MailView(MailReader.row(message), message.language(), message.text());
  }

  /** Has an e-mail tried again, at once. */
  public void retry(UUID id) {
    find(id).retry(clock.instant());
    queued.fire(new EmailQueued(id));
  }

  /** Has all e-mails of the folder of trouble tried again that still can, and says how many. */
  public int retryFailed() {
    List<Message> failed = reader.failed();
    failed.forEach(message -> retry(message.id()));
    return failed.size();
  }

  /** Leaves an e-mail unsent. */
  public void giveUp(UUID id) {
    find(id).giveUp(clock.instant());
  }

  private Message find(UUID id) {
    return messages.find(id).orElseThrow(() -> new UnknownThing("message", id.toString()));
  }
}
