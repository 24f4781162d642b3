package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.trial.WebForm;
import fr.essaim.config.trial.WebSession;
import fr.essaim.config.trial.WebSession.Page;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Row 9: two people open the same thing, type in the same field, and send at the same moment, each
 * from a browser of their own. One is saved; the other must be told, with both texts before them,
 * and can then save: in the end the thing says the one and its history the other.
 */
final class SameThingSaved implements Fault {

  private static final int TIMES = 40;
  private static final int TIMES_IN_SHORT = 4;
  private static final String FIELD = "summary";

  /** Where the manager of the demonstration who is signed in works. */
  private static final String STEWARD = "centre-peupliers-exemple";

  @Override
  public int row() {
    return 9;
  }

  @Override
  public String what() {
    return "two people save the same thing at once";
  }

  @Override
  public Outcome run(Home home, Path work, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    int times = shortForm ? TIMES_IN_SHORT : TIMES;
    int told = 0;
    int lost = 0;
    ExecutorService both = Executors.newFixedThreadPool(2);
    try (TriedInstance instance = TriedInstance.start(home, work.resolve("data"), "demo")) {
      String key =
          instance
              .query(
                  "select min(key) from prototypes.prototype where steward_key = '%s'"
                      .formatted(STEWARD))
              .iterator()
              .next();
      WebSession one = instance.signedIn("ADMINISTRATOR");
      WebSession other = instance.signedIn("MANAGER");
      for (int turn = 1; turn <= times; turn++) {
        Round round = new Round(instance, key, one, other, turn);
        told += round.play(both) ? 1 : 0;
        lost += round.lost();
        terminal.say("saved at once %d of %d times".formatted(turn, times));
      }
    } finally {
      both.shutdownNow();
    }
    return new Outcome(
        "%d times; the one who came second was told %d times; texts lost %d"
            .formatted(times, told, lost),
        told == times && lost == 0);
  }

  /** Both type and send once. */
  private static final class Round {

    private final TriedInstance instance;
    private final String key;
    private final WebSession one;
    private final WebSession other;
    private final String ofOne;
    private final String ofOther;

    Round(TriedInstance instance, String key, WebSession one, WebSession other, int turn) {
      this.instance = instance;
      this.key = key;
      this.one = one;
      this.other = other;
      this.ofOne = "Ce que la première a écrit, tour %d".formatted(turn);
      this.ofOther = "Ce que le second a écrit, tour %d".formatted(turn);
    }

    /** Whether the one who was not saved was told so, and could save knowing both texts. */
    boolean play(ExecutorService both) throws InterruptedException {
      WebForm formOfOne = form(one).with(FIELD, ofOne);
      WebForm formOfOther = form(other).with(FIELD, ofOther);
      Future<Page> first = both.submit(sending(one, formOfOne));
      Future<Page> second = both.submit(sending(other, formOfOther));
      Page answerToOne = got(first);
      Page answerToOther = got(second);
      boolean oneSaved = answerToOne.status() == 302;
      boolean otherSaved = answerToOther.status() == 302;
      if (oneSaved == otherSaved) {
        return false;
      }
      return oneSaved
          ? saveKnowingBoth(other, answerToOther, ofOther, ofOne)
          : saveKnowingBoth(one, answerToOne, ofOne, ofOther);
    }

    private WebForm form(WebSession person) throws InterruptedException {
      return WebForm.in(person.get(path()).body(), "id=\"edit\"");
    }

    private String path() {
      return "/intranet/prototypes/" + key + "/modifier";
    }

    private static Callable<Page> sending(WebSession person, WebForm form) {
      return () -> person.send(form, "save");
    }

    private boolean saveKnowingBoth(WebSession person, Page answer, String mine, String theirs)
        throws InterruptedException {
      Page told = answer;
      if (answer.status() == 409) {
        // Both were written in the same instant: the page keeps what was typed and sends it again.
        told = person.send(WebForm.in(answer.body(), "action=\"" + path()), null);
      }
      if (told.status() != 200 || !told.body().contains(theirs)) {
        return false;
      }
      WebForm again = WebForm.in(told.body(), "id=\"edit\"");
      return again.value(FIELD).equals(mine) && person.send(again, "save").status() == 302;
    }

    /** How many of the two texts are neither in the thing nor in its history. */
    int lost() {
      int found =
          instance
              .query(
                  "select distinct after from history.change_line where thing_key = '%s' and after in ('%s', '%s')"
                      .formatted(key, ofOne, ofOther))
              .size();
      return 2 - found;
    }

    private static Page got(Future<Page> future) throws InterruptedException {
      try {
        return future.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
