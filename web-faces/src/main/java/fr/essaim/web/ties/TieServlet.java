package fr.essaim.web.ties;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.ties.DigestRhythm;
import fr.essaim.core.ties.TieFlag;
import fr.essaim.core.ties.TieService;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.LocalPath;
import fr.essaim.web.shell.Parameters;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ties the person to a thing or takes a tie away, and goes back to where they were. */
@WebServlet(TieServlet.PATH)
public class TieServlet extends HttpServlet {

  static final String PATH = "/intranet/suivre";

  private static final long serialVersionUID = 1L;

  private static final Map<String, Act> ACTS =
      Map.of(
          "follow", new Act(TieFlag.FOLLOWED, true, "unfollow"),
          "unfollow", new Act(TieFlag.FOLLOWED, false, "follow"),
          "favour", new Act(TieFlag.FAVOURITE, true, "unfavour"),
          "unfavour", new Act(TieFlag.FAVOURITE, false, "favour"));

  @Inject private TieService ties;
  @Inject private Notices notices;
  @Inject private Text text;

  /** What a button does, and the name of the one that undoes it. */
  private record Act(TieFlag flag, boolean ties, String undo) {}

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters sent = new Parameters(request.getParameterMap());
    String address = LocalPath.or(sent.first("address"), "/intranet");
    Optional<DigestRhythm> rhythm =
        Stream.of(DigestRhythm.values())
            .filter(each -> each.name().equals(sent.first("rhythm")))
            .findFirst();
    Act act = ACTS.get(sent.first("act"));
    if (rhythm.isPresent()) {
      ties.choose(rhythm.get());
      notices.add(text.get("ties.rhythm.done"));
    } else if (act == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    } else {
      change(sent, act, address);
    }
    Answers.seeOther(request, response, address);
  }

  private void change(Parameters sent, Act act, String address) {
    String type = sent.first("type");
    String key = sent.first("key");
    try {
      String name = text.say(ties.look(type, key).thing());
      if (act.ties()) {
        ties.tie(type, key, act.flag());
      } else {
        ties.untie(type, key, act.flag());
      }
      notices.add(
          text.of("ties.done." + sent.first("act"), name),
          new Notices.Undo(
              PATH,
              List.of(
                  new Notices.Field("type", type),
                  new Notices.Field("key", key),
                  new Notices.Field("act", act.undo()),
                  new Notices.Field("address", address))));
    } catch (UnknownThing gone) {
      notices.refuse(text.get("ties.unknown"));
    } catch (BusinessRuleViolation refused) {
      notices.refuse(text.error(refused));
    }
  }
}
