package fr.essaim.web.ties;

import fr.essaim.core.ties.TieService;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/**
 * Where an e-mail about what somebody follows leads to end such e-mails. A button does it, for mail
 * scanners follow links; readers of mail send the post themselves (RFC 8058), and take no redirect
 * for an answer.
 */
@Named
@RequestScoped
public class StopPage {

  @Inject private TieService ties;
  @Inject private PageAddress address;
  @Inject private Answers answers;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private boolean dead;
  private boolean done;

  public void load() {
    answers.keepSecret();
    String key = address.variable("id");
    done = !address.text("fait").isEmpty();
    if (request.getMethod().equals("POST")) {
      stop(key);
    } else if (!ThingType.isId(key)) {
      die();
    }
  }

  private void stop(String key) {
    if (!ThingType.isId(key) || !ties.stop(UUID.fromString(key))) {
      die();
    } else if (address.text("List-Unsubscribe").isEmpty()) {
      answers.seeOther(language.link("/ne-plus-recevoir/" + key + "?fait=1"));
    } else {
      done = true;
    }
  }

  private void die() {
    dead = true;
    answers.status(HttpServletResponse.SC_GONE);
  }

  /** Whether the link leads nowhere, as after its account was closed. */
  public boolean isDead() {
    return dead;
  }

  public boolean isDone() {
    return done;
  }
}
