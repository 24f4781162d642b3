package fr.essaim.web.mail;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.administration.EmailService;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The e-mails that the instance sends. */
@ApplicationScoped
public class MailFeature implements Feature {

  @Inject private EmailService mail;
  @Inject private Text text;

  @Override
  public List<Route> routes() {
    return List.of(
        stateful("/intranet/administration/courrier/{id}", "/pages/intranet/email.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(MailTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(ADMINISTRATION, 40, MailTable.PATH, "mail.nav", Permission.INSTANCE_WATCH)
            .withIcon("mail"),
        MenuEntry.overview(20, MailTable.PATH, "mail.overview"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        ThingType.inside(
            "message", "mail.thing.message", "/intranet/administration/courrier/{id}"));
  }

  @Override
  public List<Need> needs() {
    MailStatus status = mail.status();
    List<Need> needs = new ArrayList<>();
    if (status.server().state() == MailServer.State.WRONG) {
      needs.add(new Need(MailTable.PATH, text.of("mail.server.wrong", status.server().wrong())));
    }
    if (status.trouble() > 0) {
      needs.add(new Need(MailTable.PATH, text.count("mail.needs.trouble", status.trouble())));
    }
    if (status.server().state() == MailServer.State.NOT_SET && status.waiting() > 0) {
      needs.add(new Need(MailTable.PATH, text.count("mail.needs.waiting", status.waiting())));
    }
    return needs;
  }
}
