package fr.essaim.web.agenda;

import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The secret address at which a calendar reads what takes place. */
@ApplicationScoped
public class AgendaFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        forward("/agenda/{token}.ics", AgendaServlet.PATH).download().inside(),
        stateful(AgendaPage.PATH, "/pages/intranet/account-agenda.xhtml"));
  }
}
