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
   * @param undo takes it back; null for what nothing takes back
   */
  public record Notice(String sentence, boolean refused, Undo undo) implements Serializable {}

  /**
   * A form that takes back what was done.
   *
   * @param address where it is sent, one of ours
   * @param fields what it sends
   */
  public record Undo(String address, List<Field> fields) implements Serializable {}

  /** A field of such a form. */
  public record Field(String name, String value) implements Serializable {}

  /** Keeps what was done for the next page that is shown. */
  public synchronized void add(String sentence) {
    waiting.add(new Notice(sentence, false, null));
  }

  /** Keeps what was done, with the way to take it back. */
  public synchronized void add(String sentence, Undo undo) {
    waiting.add(new Notice(sentence, false, undo));
  }

  /** Keeps what was not done, and why, for the next page that is shown. */
  public synchronized void refuse(String sentence) {
    waiting.add(new Notice(sentence, true, null));
  }

  /** Gives what waits, and forgets it. */
  public synchronized List<Notice> take() {
    List<Notice> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
