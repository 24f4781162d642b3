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

  private final ArrayList<String> waiting = new ArrayList<>();

  /** Keeps a sentence for the next page that is shown. */
  public synchronized void add(String sentence) {
    waiting.add(sentence);
  }

  /** Gives what waits, and forgets it. */
  public synchronized List<String> take() {
    List<String> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
