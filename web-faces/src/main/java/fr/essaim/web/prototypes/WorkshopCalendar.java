package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.WorkshopView;
import fr.essaim.web.export.CalendarFile;
import fr.essaim.web.files.Attachment;
import fr.essaim.web.shell.AgendaEntry;
import fr.essaim.web.shell.Site;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code …/ateliers/{id}/agenda.ics}: one workshop, for the calendar of whoever takes it. */
@WebServlet(WorkshopCalendar.PATH)
public class WorkshopCalendar extends HttpServlet {

  static final String PATH = "/files/workshop";

  private static final long serialVersionUID = 1L;

  @Inject private transient PrototypeService prototypes;
  @Inject private transient Site site;
  @Inject private transient Text text;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PrototypeDossier dossier = prototypes.open((String) request.getAttribute("key"));
    WorkshopView workshop = dossier.workshop((String) request.getAttribute("id"));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition", Attachment.disposition("attachment", workshop.id() + ".ics"));
    response.setContentType(CalendarFile.MEDIA_TYPE);
    String title = text.of("prototypes.workshop.agenda", dossier.details().title());
    CalendarFile.write(
        title,
        site.getBaseUri(),
        List.of(
            new AgendaEntry(
                workshop.details().date(),
                workshop.details().start(),
                workshop.details().end(),
                title,
                workshop.details().place(),
                dossier.steward().name(),
                Dossiers.path(dossier.key()) + "/ateliers/" + workshop.id(),
                dossier.modifiedAt())),
        response.getOutputStream());
  }
}
