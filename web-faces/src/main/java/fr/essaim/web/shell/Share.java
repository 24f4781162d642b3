package fr.essaim.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a public page is shown to others: its address, an e-mail, a code to point a phone at. */
@Named
@RequestScoped
public class Share {

  @Inject private Site site;
  @Inject private Text text;

  /** The whole address of a page of ours. */
  public String address(String path) {
    return site.getBaseUri() + path;
  }

  /**
   * Begins an e-mail that says what it is and where.
   *
   * @param words the key of its text; {@code WORDS.subject} and {@code WORDS.body}
   */
  public String mailto(String words, String path, String title) {
    return "mailto:?subject="
        + encoded(text.of(words + ".subject", title))
        + "&body="
        + encoded(text.of(words + ".body", title, address(path)));
  }

  public QrPicture code(String path) {
    return QrPicture.of(address(path));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
