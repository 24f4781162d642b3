package fr.essaim.web.views;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.views.SavedViews;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.lists.ListViews;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.LocalPath;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Keeps a list as it is narrowed, or forgets it, and goes back to it. */
@WebServlet(SavedViewServlet.PATH)
public class SavedViewServlet extends HttpServlet {

  static final String PATH = "/intranet/vues";

  private static final long serialVersionUID = 1L;

  @Inject private SavedViews views;
  @Inject private ListViews lists;
  @Inject private Notices notices;
  @Inject private Text text;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = LocalPath.orHome(request.getParameter("address"));
    String list = address.replaceFirst("\\?.*", "");
    String forgotten = request.getParameter("forget");
    String name = request.getParameter("name");
    if (lists.at(list).isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      if (forgotten == null) {
        boolean replaced = views.keep(list, name == null ? "" : name, address);
        notices.add(text.of(replaced ? "views.replaced" : "views.kept", name));
      } else {
        views.forget(UUID.fromString(forgotten));
        notices.add(text.get("views.forgotten"));
      }
    } catch (BusinessRuleViolation refused) {
      notices.refuse(text.error(refused));
    } catch (IllegalArgumentException noId) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Answers.seeOther(request, response, address);
  }
}
