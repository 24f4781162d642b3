package fr.essaim.web.prototypes;

import fr.essaim.web.shell.QrPicture;
import fr.essaim.web.shell.Site;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How a published prototype is shown to others: its address, an e-mail, a code to point a phone at.
 */
@Named
@RequestScoped
public class Share {

  @Inject private Site site;
  @Inject private Text text;

  /** The whole address of its public page. */
  public String address(String key) {
    return site.getBaseUri() + PrototypeCatalogue.PATH + "/" + key;
  }

  /** Begins an e-mail that says what it is and where. */
  public String mailto(String key, String title) {
    return "mailto:?subject="
        + encoded(text.of("prototypes.share.mail.subject", title))
        + "&body="
        + encoded(text.of("prototypes.share.mail.body", title, address(key)));
  }

  public QrPicture code(String key) {
    return QrPicture.of(address(key));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
