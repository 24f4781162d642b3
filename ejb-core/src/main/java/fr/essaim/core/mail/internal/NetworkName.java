package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.Email;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the network calls itself, {@code essaim.network.name}: readers of e-mails know that name,
 * and not the program's.
 */
@ApplicationScoped
public class NetworkName {

  private static final String PROGRAM = "Essaim";

  @Inject private Config config;

  /** The name, or else the program's. */
  public String text() {
    return own().orElse(PROGRAM);
  }

  /** The name; empty where none is set. */
  Optional<String> own() {
    return config
        .getOptionalValue("essaim.network.name", String.class)
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  /**
   * How the subject of an e-mail begins in lists of many; as it is where the network has no name.
   */
  public String subject(Email email) {
    String marked =
        own().map(name -> "[%s] %s".formatted(name, email.subject())).orElse(email.subject());
    return marked.substring(0, Math.min(marked.length(), Email.MAX_SUBJECT));
  }
}
