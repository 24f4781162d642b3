package fr.essaim.web.intranet;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a page that was left has to say on the next one: "saved", "published". Said once. */
@Named
@SessionScoped
public class Notices implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Notice> waiting = new ArrayList<>();

  /**
   * Something to say.
   *
   * @param refused whether it was not done
   */
  public record Notice(String sentence, boolean refused) implements Serializable {}

  /** Keeps what was done for the next page that is shown. */
  public synchronized void add(String sentence) {
    waiting.add(new Notice(sentence, false));
  }

  /** Keeps what was not done, and why, for the next page that is shown. */
  public synchronized void refuse(String sentence) {
    waiting.add(new Notice(sentence, true));
  }

  /** Gives what waits, and forgets it. */
  public synchronized List<Notice> take() {
    List<Notice> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
