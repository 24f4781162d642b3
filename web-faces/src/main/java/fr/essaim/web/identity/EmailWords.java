package fr.essaim.web.identity;

import fr.essaim.core.mail.EmailQueue;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Tells that an e-mail was written, and what to do where none leaves by itself. */
@RequestScoped
public class EmailWords {

  @Inject private EmailQueue mail;
  @Inject private Text text;
  @Inject private Me me;

  /** Whether e-mails leave by themselves; else what they say waits to be handed over. */
  boolean isSending() {
    return mail.server().isSet();
  }

  /**
   * @param key of the sentence that names the address
   */
  String written(String key, String address) {
    return written(text.of(key, address));
  }

  /** The same of a sentence. */
  String written(String sentence) {
    return isSending()
        ? sentence
        : sentence
            + " "
            + text.get(
                me.isAdministrator() ? "identity.email.waits" : "identity.email.waits.elsewhere");
  }
}
