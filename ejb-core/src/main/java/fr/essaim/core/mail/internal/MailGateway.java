package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.MailProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Gives one e-mail to the mail server, and tells what is certain then. Before the content begins to
 * flow nothing can have been taken; afterwards only an answer of the server tells.
 */
@ApplicationScoped
public class MailGateway {

  private static final Logger LOG = Logger.getLogger(MailGateway.class.getName());

  /** What SMTP answers begin with; Jakarta Mail gives them as the text of its exceptions. */
  private static final Pattern REPLY = Pattern.compile("(?s)[2-5]\\d\\d([ -].*)?");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private static final int DEEPEST = 20;

  @Inject private Clock clock;

  /**
   * One e-mail as it leaves.
   *
   * @param messageId with its angle brackets
   * @param stop the address that stops such e-mails, if there is one
   */
  record Outgoing(
      String to,
      String language,
      String subject,
      String text,
      String html,
      String messageId,
      Optional<String> stop) {}

  /** Called when the content is about to flow. */
  interface HandOver {

    /**
     * @throws RuntimeException when it must not
     */
    void begins();
  }

  Delivery deliver(SmtpSettings smtp, Outgoing email, HandOver handOver) {
    Session session = session(smtp);
    Mime mime = new Mime(session, email.messageId(), handOver);
    Transport transport = null;
    try {
      fill(mime, smtp, email);
      transport = session.getTransport(protocol(smtp));
      transport.connect(smtp.host(), smtp.port(), smtp.user(), smtp.password());
      transport.sendMessage(mime, mime.getAllRecipients());
      return Delivery.TAKEN;
    } catch (MessagingException failure) {
      LOG.log(Level.FINE, "An e-mail was not taken", failure);
      return mime.begun ? afterContent(failure) : beforeContent(failure);
    } finally {
      close(transport);
    }
  }

  private static Session session(SmtpSettings smtp) {
    String timeout = String.valueOf(smtp.timeout().toMillis());
    Properties properties = new Properties();
    String mail = "mail." + protocol(smtp) + ".";
    properties.setProperty(mail + "connectiontimeout", timeout);
    properties.setProperty(mail + "timeout", timeout);
    properties.setProperty(mail + "writetimeout", timeout);
    properties.setProperty(mail + "quitwait", "false");
    properties.setProperty(mail + "from", smtp.from());
    properties.setProperty(mail + "auth", String.valueOf(smtp.user() != null));
    properties.setProperty(mail + "ssl.checkserveridentity", "true");
    if (smtp.security() == SmtpSettings.Security.STARTTLS) {
      properties.setProperty(mail + "starttls.enable", "true");
      properties.setProperty(mail + "starttls.required", "true");
    }
    return Session.getInstance(properties);
  }

  private static String protocol(SmtpSettings smtp) {
    return smtp.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp";
  }

  private void fill(MimeMessage mime, SmtpSettings smtp, Outgoing email) throws MessagingException {
    try {
      mime.setFrom(new InternetAddress(smtp.from(), smtp.fromName(), "UTF-8"));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    mime.setRecipient(RecipientType.TO, new InternetAddress(email.to(), true));
    mime.setSubject(email.subject(), "UTF-8");
    mime.setHeader("Date", DATE.format(ZonedDateTime.now(clock)));
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Auto-Response-Suppress", "All");
    mime.setHeader("Content-Language", email.language());
    if (email.stop().isPresent()) {
      mime.setHeader("List-Unsubscribe", "<" + email.stop().get() + ">");
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeMultipart alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(part(email.text(), "plain"));
    alternatives.addBodyPart(part(email.html(), "html"));
    mime.setContent(alternatives);
    mime.saveChanges();
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", kind);
    return part;
  }

  private static Delivery afterContent(MessagingException failure) {
    String reply = reply(failure).orElse("");
    if (reply.startsWith("4")) {
      return Delivery.notNow(MailProblem.REFUSED_FOR_NOW, reply);
    }
    return reply.startsWith("5")
        ? Delivery.never(MailProblem.CONTENT_REFUSED, reply)
        : Delivery.unknown(words(failure));
  }

  private static Delivery beforeContent(MessagingException failure) {
    String reply = reply(failure).orElse("");
    if (failure instanceof AuthenticationFailedException) {
      return Delivery.notNow(MailProblem.SIGN_IN_REFUSED, words(failure));
    }
    if (reply.startsWith("4")) {
      return Delivery.notNow(MailProblem.REFUSED_FOR_NOW, reply);
    }
    if (reply.startsWith("5")) {
      return concernsTheRecipient(failure)
          ? Delivery.never(MailProblem.RECIPIENT_REFUSED, reply)
          : Delivery.notNow(MailProblem.SENDER_REFUSED, reply);
    }
    return Delivery.notNow(
        timedOut(failure) ? MailProblem.TIMED_OUT : MailProblem.UNREACHABLE, words(failure));
  }

  private static boolean concernsTheRecipient(MessagingException failure) {
    return failure instanceof SendFailedException sending
        && sending.getInvalidAddresses() != null
        && sending.getInvalidAddresses().length > 0;
  }

  private static Optional<String> reply(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      String message = cause.getMessage();
      if (message != null && REPLY.matcher(message.strip()).matches()) {
        return Optional.of(message.strip());
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static boolean timedOut(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SocketTimeoutException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String words(Throwable failure) {
    return String.valueOf(failure.getMessage()).strip();
  }

  private static void close(Transport transport) {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (MessagingException gone) {
      LOG.log(Level.FINE, "The mail server was gone before", gone);
    }
  }

  /** A message that tells when its content begins to flow, and keeps its identifier. */
  private static final class Mime extends MimeMessage {

    private final String messageId;
    private final HandOver handOver;
    private boolean begun;

    Mime(Session session, String messageId, HandOver handOver) {
      super(session);
      this.messageId = messageId;
      this.handOver = handOver;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream stream, String[] ignored)
        throws IOException, MessagingException {
      try {
        handOver.begins();
      } catch (RuntimeException refused) {
        // As an IOException it makes the transport drop the connection before any content.
        throw new IOException("The e-mail is no longer ours to send", refused);
      }
      begun = true;
      super.writeTo(stream, ignored);
    }
  }
}
