package fr.essaim.web.agenda;

import fr.essaim.core.identity.AgendaAddresses;
import fr.essaim.web.export.CalendarFile;
import fr.essaim.web.shell.AgendaEntry;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Site;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code /agenda/SECRET.ics}: what takes place in the centres of whoever has the secret. */
@WebServlet(AgendaServlet.PATH)
public class AgendaServlet extends HttpServlet {

  static final String PATH = "/files/agenda";

  private static final long serialVersionUID = 1L;

  @Inject private transient AgendaAddresses addresses;
  @Inject private transient Features features;
  @Inject private transient Site site;
  @Inject private transient Text text;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = (String) request.getAttribute("token");
    addresses.centres(token);
    List<AgendaEntry> entries = features.agenda(token);
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setContentType(CalendarFile.MEDIA_TYPE);
    CalendarFile.write(
        text.get("agenda.name"), site.getBaseUri(), entries, response.getOutputStream());
  }
}
