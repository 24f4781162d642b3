package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.Email;
import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.internal.SmtpSettings.Security;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings {@code essaim.mail.…}, read anew each time. */
@ApplicationScoped
public class MailSettings {

  private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+)>\\s*");

  private final Function<String, Optional<String>> values;

  protected MailSettings() {
    this(name -> ConfigProvider.getConfig().getOptionalValue("essaim.mail." + name, String.class));
  }

  /**
   * @param values gives a setting by its name after {@code essaim.mail.}
   */
  MailSettings(Function<String, Optional<String>> values) {
    this.values = values;
  }

  /** How the mail server can be reached; empty when none is set, or not rightly. */
  public Optional<SmtpSettings> smtp() {
    if (!server().isSet()) {
      return Optional.empty();
    }
    Sender from = from().orElseThrow();
    return Optional.of(
        new SmtpSettings(
            value("host").orElseThrow(),
            number("port", 587).orElseThrow(),
            value("user").orElse(null),
            value("password").orElse(null),
            from.address(),
            from.name(),
            security().orElseThrow(),
            Duration.ofSeconds(number("timeout", 20).orElseThrow())));
  }

  /** Whether a mail server is set, and if not rightly, which setting is wrong. */
  public MailServer server() {
    if (value("host").isEmpty()) {
      return new MailServer(MailServer.State.NOT_SET, null, null);
    }
    String wrong = null;
    if (number("port", 587).filter(port -> port < 65536).isEmpty()) {
      wrong = "port";
    } else if (from().isEmpty()) {
      wrong = "from";
    } else if (security().isEmpty()) {
      wrong = "security";
    } else if (number("timeout", 20).isEmpty()) {
      wrong = "timeout";
    }
    return wrong == null
        ? new MailServer(MailServer.State.SET, value("host").orElseThrow(), null)
        : new MailServer(MailServer.State.WRONG, null, "essaim.mail." + wrong);
  }

  /** After how long without success an e-mail is given up. */
  public Duration giveUpAfter() {
    return Duration.ofDays(number("give-up-after", 3).orElse(3));
  }

  /** How long the text of an e-mail is kept after its end. */
  public Duration keepText() {
    return Duration.ofDays(number("keep-text", 7).orElse(7));
  }

  private record Sender(String name, String address) {}

  private Optional<Sender> from() {
    String text = value("from").orElse("");
    Matcher named = NAMED.matcher(text);
    Sender sender =
        named.matches()
            ? new Sender(named.group(1).isEmpty() ? null : named.group(1), named.group(2).strip())
            : new Sender(null, text);
    return Optional.of(sender).filter(known -> Email.isAddress(known.address()));
  }

  private Optional<Security> security() {
    return switch (value("security").orElse("starttls").toLowerCase(Locale.ROOT)) {
      case "none" -> Optional.of(Security.NONE);
      case "starttls" -> Optional.of(Security.STARTTLS);
      case "tls" -> Optional.of(Security.TLS);
      default -> Optional.empty();
    };
  }

  /** A whole number from 1; empty when it is none. */
  private Optional<Integer> number(String name, int otherwise) {
    try {
      return Optional.of(value(name).map(Integer::parseInt).orElse(otherwise))
          .filter(number -> number > 0);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private Optional<String> value(String name) {
    return values.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }
}
