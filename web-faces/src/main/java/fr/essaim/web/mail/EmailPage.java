package fr.essaim.web.mail;

import fr.essaim.core.administration.EmailService;
import fr.essaim.core.mail.MailView;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One e-mail with what it says, so that a link can be handed over in another way. */
@Named
@ViewScoped
public class EmailPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  @Inject private EmailService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private UUID id;
  private boolean forHand;
  private transient MailView email;

  public void load() {
    id = idOf(redirect.variable("id"));
    email = service.read(id);
    forHand = getLink() != null && !service.status().server().isSet();
  }

  public void retry() {
    service.retry(id);
    redirect.to(MailTable.PATH, text.of("mail.retried", getEmail().row().recipient()));
  }

  public void giveUp() {
    service.giveUp(id);
    redirect.to(MailTable.PATH, text.get("mail.givenUp"));
  }

  public MailView getEmail() {
    if (email == null) {
      email = service.read(id);
    }
    return email;
  }

  /** The link that it is about, to hand over; null if it has none, or no longer. */
  public String getLink() {
    Matcher link = LINK.matcher(Objects.requireNonNullElse(getEmail().text(), ""));
    return link.find() ? link.group() : null;
  }

  /** Whether somebody must hand its link over, for it does not leave by itself. */
  public boolean isForHand() {
    return forHand;
  }

  private static UUID idOf(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw new UnknownThing("message", text);
    }
  }
}
