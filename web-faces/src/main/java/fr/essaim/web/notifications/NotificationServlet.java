package fr.essaim.web.notifications;

import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.ties.TieService;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Marks one notification as read and goes to what it is about, or marks all as read. */
@WebServlet(NotificationServlet.PATH)
public class NotificationServlet extends HttpServlet {

  static final String PATH = "/intranet/avis/lu";

  private static final long serialVersionUID = 1L;

  @Inject private NotificationService notifications;
  @Inject private TieService ties;
  @Inject private Features features;
  @Inject private Notices notices;
  @Inject private Text text;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id == null) {
      notices.add(text.count("notifications.read.done", notifications.readAll()));
      Answers.seeOther(request, response, NotificationsFeature.PATH);
    } else if (ThingType.isId(id)) {
      Answers.seeOther(request, response, open(UUID.fromString(id)));
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private String open(UUID id) {
    try {
      return address(notifications.read(id).happening()).orElse(NotificationsFeature.PATH);
    } catch (UnknownThing gone) {
      notices.refuse(text.get("notifications.gone"));
      return NotificationsFeature.PATH;
    }
  }

  /** Its page in the intranet for who may open it, else its public page. */
  private Optional<String> address(Happening happening) {
    Optional<ThingType> type = features.thing(happening.thingType());
    Optional<String> inside =
        type.flatMap(each -> each.intranetPage(happening.thingKey()))
            .map(page -> happening.part().isEmpty() ? page : page + "/" + happening.part());
    Optional<String> outside = type.flatMap(each -> each.publicPage(happening.thingKey()));
    return outside.isEmpty() || isInside(happening) ? inside : outside;
  }

  private boolean isInside(Happening happening) {
    try {
      return ties.look(happening.thingType(), happening.thingKey()).inside();
    } catch (UnknownThing hidden) {
      return false;
    }
  }
}
