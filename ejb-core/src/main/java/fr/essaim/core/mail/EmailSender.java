package fr.essaim.core.mail;

import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.mail.domain.Messages;
import fr.essaim.core.mail.internal.EmailFrame;
import fr.essaim.core.mail.internal.NetworkName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Where a service puts an e-mail, in its own transaction: it is sent once that is committed, and
 * never if it is not. Without a mail server it waits, and an administrator can read it.
 */
@ApplicationScoped
public class EmailSender {

  @Inject private Messages messages;
  @Inject private NetworkName network;
  @Inject private Event<EmailQueued> queued;
  @Inject private Clock clock;

  /**
   * @param about what the e-mail is about, as {@code type/key}, for anyone who looks after the mail
   */
  public void send(Email email, String about) {
    Message message =
        Message.post(
            email.withSubject(network.subject(email)),
            about,
            EmailFrame.text(email, network.text()),
            EmailFrame.html(email, network.text()),
            clock.instant());
    messages.add(message);
    queued.fire(new EmailQueued(message.id()));
  }
}
