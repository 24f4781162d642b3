package fr.essaim.core.mail;

import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.mail.domain.Messages;
import fr.essaim.core.mail.internal.LetterFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Where a service puts a letter, in its own transaction: it is sent once that is committed, and
 * never if it is not. Without a mail server it waits, and an administrator can read it.
 */
@ApplicationScoped
public class Post {

  @Inject private Messages messages;
  @Inject private Event<LetterQueued> queued;
  @Inject private Clock clock;

  /**
   * @param about what the letter is about, as {@code type/key}, for whoever looks after the mail
   */
  public void send(Letter letter, String about) {
    Message message =
        Message.post(
            letter, about, LetterFrame.text(letter), LetterFrame.html(letter), clock.instant());
    messages.add(message);
    queued.fire(new LetterQueued(message.id()));
  }
}
