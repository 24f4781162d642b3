package fr.essaim.core.mail;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is to be said to one person. The frame around it, in the e-mail's language, begins with a
 * greeting and ends with who wrote and what to do if the e-mail was not expected; so neither
 * belongs in the paragraphs.
 *
 * @param to the address alone, without a name
 * @param language {@code fr} or {@code en}, as the person chose
 * @param subject one line
 * @param paragraphs plain text, each a paragraph
 * @param link what to do, as a button and as the plain address; may be null
 * @param after plain text beneath the link, such as how long it holds
 * @param stop the address that stops such e-mails, by one click (RFC 8058) or on its page; null for
 *     what comes once
 */
public record Email(
    String to,
    String language,
    String subject,
    List<String> paragraphs,
    Link link,
    List<String> after,
    String stop) {

  /** Longest address that SMTP carries. */
  public static final int MAX_ADDRESS = 254;

  /** Longest subject; longer ones are cut by every reader of mail. */
  public static final int MAX_SUBJECT = 150;

  /** One address: nothing that could end a header, name a second person or be read as an option. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}-][^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]*"
              + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  /**
   * Where an e-mail leads.
   *
   * @param label what the button says
   * @param address an absolute http or https address
   */
  public record Link(String label, String address) {

    /**
     * @throws BusinessRuleViolation {@code mail.link.invalid} when it is not such an address
     */
    public Link {
      Objects.requireNonNull(label);
      if (!isWebAddress(address)) {
        throw new BusinessRuleViolation("mail.link.invalid", String.valueOf(address));
      }
    }

    private static boolean isWebAddress(String address) {
      try {
        URI uri = URI.create(Objects.requireNonNullElse(address, ""));
        return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
            && uri.getHost() != null;
      } catch (IllegalArgumentException malformed) {
        return false;
      }
    }
  }

  /**
   * @throws BusinessRuleViolation {@code mail.address.invalid}, {@code mail.subject.invalid} or
   *     {@code mail.language.unknown}
   */
  public Email {
    if (!isAddress(to)) {
      throw new BusinessRuleViolation("mail.address.invalid", String.valueOf(to));
    }
    if (!List.of("fr", "en").contains(String.valueOf(language))) {
      throw new BusinessRuleViolation("mail.language.unknown", String.valueOf(language));
    }
    if (subject == null
        || subject.isBlank()
        || subject.length() > MAX_SUBJECT
        || CONTROL.matcher(subject).find()) {
      throw new BusinessRuleViolation("mail.subject.invalid", String.valueOf(subject));
    }
    paragraphs = List.copyOf(paragraphs);
    after = List.copyOf(after);
  }

  /** An e-mail that comes once. */
  public Email(
      String to,
      String language,
      String subject,
      List<String> paragraphs,
      Link link,
      List<String> after) {
    this(to, language, subject, paragraphs, link, after, null);
  }

  /** The same as one of many, which stop at an address. */
  public Email stoppedAt(String address) {
    return new Email(to, language, subject, paragraphs, link, after, address);
  }

  /** The same with another subject. */
  Email withSubject(String another) {
    return new Email(to, language, another, paragraphs, link, after, stop);
  }

  /** Whether an e-mail can be sent there: one address, and nothing but it. */
  public static boolean isAddress(String text) {
    return text != null && text.length() <= MAX_ADDRESS && ADDRESS.matcher(text).matches();
  }
}
