package fr.essaim.web.mail;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The e-mails that the instance sends. */
@ApplicationScoped
public class MailFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        stateful("/intranet/administration/courrier", "/pages/intranet/mail.xhtml"),
        stateful("/intranet/administration/courrier/{id}", "/pages/intranet/email.xhtml"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(
            ADMINISTRATION,
            40,
            "/intranet/administration/courrier",
            "mail.nav",
            Permission.INSTANCE_WATCH));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        ThingType.inside(
            "message", "mail.thing.message", "/intranet/administration/courrier/{id}"));
  }
}
