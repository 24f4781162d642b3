package fr.essaim.config.faults;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.WebForm;
import fr.essaim.config.trial.WebSession;
import java.util.ArrayList;
import java.util.List;

/** People who signed in before, and want to save something afterwards. */
final class SignedInPeople {

  private final TriedInstance instance;
  private final int number;
  private final List<WebSession> sessions = new ArrayList<>();
  private final String edit;

  SignedInPeople(TriedInstance instance, int number) throws InterruptedException {
    this.instance = instance;
    this.number = number;
    String organisation =
        instance.query("select max(key) from network.organisation").iterator().next();
    this.edit = "/intranet/organisations/" + organisation + "/modifier";
    signIn();
  }

  /** Anew, as after an application that ended. */
  void signIn() throws InterruptedException {
    sessions.clear();
    for (int person = 0; person < number; person++) {
      sessions.add(instance.signedIn("ADMINISTRATOR"));
    }
  }

  /** How many of them are thrown out, or cannot save. */
  int lost() throws InterruptedException {
    int lost = 0;
    for (WebSession session : sessions) {
      lost += saves(session) ? 0 : 1;
    }
    return lost;
  }

  private boolean saves(WebSession session) throws InterruptedException {
    try {
      WebSession.Page form = session.get(edit);
      return form.status() == 200
          && session.send(WebForm.in(form.body(), "id=\"edit\""), "save").status() == 302;
    } catch (Refusal | IllegalArgumentException thrownOut) {
      return false;
    }
  }
}
