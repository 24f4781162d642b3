package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.Email;
import fr.essaim.core.mail.EmailTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * The one layout of e-mails, as plain text and as a page that says the same: nothing is loaded from
 * elsewhere, the link stands there in full, and a reader of any kind gets paragraphs and a
 * language.
 */
public final class EmailFrame {

  private static final String BODY_STYLE =
      "margin:0;padding:24px 16px;background:#faf8f4;color:#1c2330;"
          + "font:16px/1.5 system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
  private static final String SHEET_STYLE =
      "max-width:34em;margin:0 auto;padding:24px;background:#ffffff;border-radius:10px";
  private static final String HEADING_STYLE = "margin:0 0 16px;font-size:21px;line-height:1.3";
  private static final String BUTTON_STYLE =
      "display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5563;"
          + "color:#ffffff;font-weight:600;text-decoration:none";
  private static final String SMALL_STYLE = "font-size:14px;color:#4c5567;overflow-wrap:anywhere";

  private EmailFrame() {}

  /**
   * All of an e-mail as plain text.
   *
   * @param network who sends it
   */
  public static String text(Email email, String network) {
    List<String> parts = new ArrayList<>();
    parts.add(words(email, "greeting"));
    parts.addAll(email.paragraphs());
    if (email.link() != null) {
      parts.add(email.link().label() + "\n" + email.link().address());
    }
    parts.addAll(email.after());
    String end =
        email.stop() == null
            ? words(email, "unexpected")
            : words(email, "stop") + " " + email.stop();
    parts.add("-- \n" + sender(email, network) + "\n" + end);
    return String.join("\n\n", parts) + "\n";
  }

  /**
   * All of an e-mail as a page.
   *
   * @param network who sends it
   */
  public static String html(Email email, String network) {
    StringBuilder page = new StringBuilder(2048);
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(email.language())
        .append("\">\n<head>\n<meta charset=\"UTF-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(escaped(email.subject()))
        .append("</title>\n</head>\n<body style=\"")
        .append(BODY_STYLE)
        .append("\">\n<main style=\"")
        .append(SHEET_STYLE)
        .append("\">\n<h1 style=\"")
        .append(HEADING_STYLE)
        .append("\">")
        .append(escaped(email.subject()))
        .append("</h1>\n");
    paragraph(page, words(email, "greeting"));
    email.paragraphs().forEach(text -> paragraph(page, text));
    if (email.link() != null) {
      link(page, email);
    }
    email.after().forEach(text -> paragraph(page, text));
    page.append("<hr>\n<p style=\"")
        .append(SMALL_STYLE)
        .append("\">")
        .append(escaped(sender(email, network)))
        .append("<br>")
        .append(email.stop() == null ? escaped(words(email, "unexpected")) : stop(email))
        .append("</p>\n</main>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String stop(Email email) {
    String address = escaped(email.stop());
    return escaped(words(email, "stop")) + " <a href=\"" + address + "\">" + address + "</a>";
  }

  private static void link(StringBuilder page, Email email) {
    String address = escaped(email.link().address());
    page.append("<p><a href=\"")
        .append(address)
        .append("\" style=\"")
        .append(BUTTON_STYLE)
        .append("\">")
        .append(escaped(email.link().label()))
        .append("</a></p>\n<p style=\"")
        .append(SMALL_STYLE)
        .append("\">")
        .append(escaped(words(email, "plain-link")))
        .append("<br><a href=\"")
        .append(address)
        .append("\">")
        .append(address)
        .append("</a></p>\n");
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append("<p>").append(escaped(text).replace("\n", "<br>")).append("</p>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String sender(Email email, String network) {
    return words(email, "sender").replace("{0}", network);
  }

  private static String words(Email email, String key) {
    return EmailTexts.text("fr.essaim.core.mail.emails", email.language(), key);
  }
}
