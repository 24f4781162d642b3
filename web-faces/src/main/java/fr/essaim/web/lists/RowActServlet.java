package fr.essaim.web.lists;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.LocalPath;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Does an act to the chosen rows of a list, each in a transaction of its own, and goes back to the
 * list, which says how many it was done to and why not to the others.
 */
@WebServlet(RowActServlet.PATH)
public class RowActServlet extends HttpServlet {

  static final String PATH = "/intranet/lots";

  private static final String UNDO = "undo";

  /** Most rows at once: as many as a page shows, and more than a board does. */
  private static final int MOST = 200;

  /** Most reasons that are told one by one. */
  private static final int TOLD = 5;

  private static final long serialVersionUID = 1L;

  @Inject private ListViews views;
  @Inject private Notices notices;
  @Inject private Text text;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = LocalPath.orHome(request.getParameter("address"));
    Optional<ListView<?>> view = views.at(address.replaceFirst("\\?.*", ""));
    Optional<RowAct> act = view.flatMap(list -> act(list, request.getParameter("act")));
    String[] chosen = request.getParameterValues("key");
    if (act.isEmpty() || chosen == null) {
      notices.refuse(text.get("lists.acts.nothing"));
    } else {
      List<String> keys = List.copyOf(new LinkedHashSet<>(List.of(chosen)));
      if (request.getParameter(UNDO) == null) {
        tell(act.get(), doTo(view.get(), keys, act.get().act()), address);
      } else if (act.get().undo() != null) {
        Map<String, Boolean> undone = doTo(view.get(), keys, RowAct.changing(act.get().undo()));
        if (!undone.isEmpty()) {
          notices.add(text.count(act.get().text() + ".undone", undone.size()));
        }
      }
    }
    Answers.seeOther(request, response, address);
  }

  private static Optional<RowAct> act(ListView<?> view, String name) {
    return view.rowActs().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Only what changed is offered to be taken back. */
  private void tell(RowAct act, Map<String, Boolean> done, String address) {
    if (done.isEmpty()) {
      return;
    }
    String sentence = text.count(act.text() + ".done", done.size());
    if (act.undo() == null || !done.containsValue(true)) {
      notices.add(sentence);
      return;
    }
    List<Notices.Field> fields = new ArrayList<>();
    fields.add(new Notices.Field("address", address));
    fields.add(new Notices.Field("act", act.name()));
    fields.add(new Notices.Field(UNDO, "1"));
    done.forEach(
        (key, changed) -> {
          if (changed) {
            fields.add(new Notices.Field("key", key));
          }
        });
    notices.add(sentence, new Notices.Undo(PATH, fields));
  }

  /**
   * Does it row by row, says why it was refused where it was, and gives the rows where it was not,
   * each with whether anything changed.
   */
  private Map<String, Boolean> doTo(ListView<?> view, List<String> keys, Predicate<String> act) {
    Map<String, Boolean> done = new LinkedHashMap<>();
    List<String> refused = new ArrayList<>();
    for (String key : keys.subList(0, Math.min(keys.size(), MOST))) {
      try {
        done.put(key, act.test(key));
      } catch (NotAllowed notAllowed) {
        refused.add(text.of("lists.acts.not-allowed", view.name(key)));
      } catch (UnknownThing gone) {
        refused.add(text.of("lists.acts.unknown", key));
      } catch (BusinessRuleViolation rule) {
        refused.add(text.of("lists.acts.rule", view.name(key), text.error(rule)));
      }
    }
    refused.stream().limit(TOLD).forEach(notices::refuse);
    if (refused.size() > TOLD) {
      notices.refuse(text.count("lists.acts.refused", refused.size() - TOLD));
    }
    return done;
  }
}
