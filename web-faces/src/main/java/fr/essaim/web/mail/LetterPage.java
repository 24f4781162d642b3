package fr.essaim.web.mail;

import fr.essaim.core.administration.MailDesk;
import fr.essaim.core.mail.MailView;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Way;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One letter with what it says, so that a link can be handed over in another way. */
@Named
@ViewScoped
public class LetterPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  @Inject private MailDesk desk;
  @Inject private Way way;
  @Inject private Text text;

  private UUID id;
  private boolean forHand;
  private transient MailView letter;

  public void load() {
    id = idOf(way.variable("id"));
    letter = desk.read(id);
    forHand = getLink() != null && !desk.status().server().isSet();
  }

  public void retry() {
    desk.retry(id);
    way.to(MailPage.PATH, text.of("mail.retried", getLetter().row().recipient()));
  }

  public void giveUp() {
    desk.giveUp(id);
    way.to(MailPage.PATH, text.get("mail.givenUp"));
  }

  public MailView getLetter() {
    if (letter == null) {
      letter = desk.read(id);
    }
    return letter;
  }

  /** The link that it is about, to hand over; null if it has none, or no longer. */
  public String getLink() {
    Matcher link = LINK.matcher(Objects.requireNonNullElse(getLetter().text(), ""));
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
