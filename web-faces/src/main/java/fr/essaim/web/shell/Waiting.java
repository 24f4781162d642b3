package fr.essaim.web.shell;

import java.util.List;

/**
 * What of one kind waits for a person: a tile of their home page, and lines beneath.
 *
 * @param place where it stands among the others, the smallest first
 * @param icon the name of its picture in {@code icons.svg}
 * @param text the key of what it is called
 * @param total how many there are, of which the tasks may be a few
 * @param all the address of all of them; null where the tasks are all
 */
public record Waiting(
    int place, String icon, String text, long total, String all, List<Task> tasks) {

  public Waiting {
    tasks = List.copyOf(tasks);
  }

  /** All that waits of a kind. */
  public static Waiting of(int place, String icon, String text, List<Task> tasks) {
    return new Waiting(place, icon, text, tasks.size(), null, tasks);
  }

  /** The part of the page to which its tile leads: two kinds may stand at one place. */
  public String anchor() {
    return "waiting-" + text.replace('.', '-');
  }
}
