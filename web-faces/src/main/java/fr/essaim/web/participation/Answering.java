package fr.essaim.web.participation;

import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Answers what its author may take back meanwhile: what was typed is given back with a word. */
@RequestScoped
public class Answering {

  @Inject private Notices notices;
  @Inject private Redirect redirect;
  @Inject private Text text;

  /**
   * Does an act to what somebody gave, if it is still there.
   *
   * @param word what was typed
   * @param list where one goes otherwise
   */
  void answer(Runnable act, String word, String list) {
    try {
      act.run();
    } catch (UnknownThing takenBack) {
      notices.refuse(
          word.isBlank()
              ? text.get("participation.gone")
              : text.of("participation.gone.word", word.strip()));
      redirect.to(list);
    }
  }
}
