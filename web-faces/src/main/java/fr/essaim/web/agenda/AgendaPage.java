package fr.essaim.web.agenda;

import fr.essaim.core.identity.AgendaAddresses;
import fr.essaim.web.drafts.FormState;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Site;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;

/** Where one opens, renews and closes the secret address of one's agenda; it is shown once. */
@Named
@ViewScoped
public class AgendaPage implements Serializable {

  static final String PATH = "/intranet/compte/agenda";

  private static final long serialVersionUID = 1L;

  @Inject private AgendaAddresses addresses;
  @Inject private FormState once;
  @Inject private Redirect redirect;
  @Inject private Site site;
  @Inject private Text text;

  private Instant openedAt;
  private String token;

  public void load() {
    openedAt = addresses.openedAt().orElse(null);
    if (token == null) {
      token = once.take(PATH, String.class).orElse(null);
    }
  }

  public void open() {
    once.put(PATH, addresses.open());
    redirect.to(PATH, text.get("agenda.opened"));
  }

  public void close() {
    addresses.close();
    redirect.to(PATH, text.get("agenda.closed"));
  }

  /** Since when there is one; null where there is none. */
  public Instant getOpenedAt() {
    return openedAt;
  }

  /** The address, just after it was opened; null later. */
  public String getAddress() {
    return token == null ? null : site.getBaseUri() + "/agenda/" + token + ".ics";
  }

  /** The same, which telephones and computers open with their calendar. */
  public String getSubscription() {
    return getAddress().replaceFirst("^https?:", "webcal:");
  }
}
