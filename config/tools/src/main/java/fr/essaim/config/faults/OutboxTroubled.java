package fr.essaim.config.faults;

import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.trial.WebForm;
import fr.essaim.config.trial.WebSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Row 8: announcements in another order than their commits, the same one several times, one whose
 * transaction stays open while others commit, and one that cannot be published. None is skipped,
 * nothing is published twice, and what cannot be published is shown to the administrator, holds
 * nobody up, and is published once it is mended and tried again.
 */
final class OutboxTroubled implements FaultOfOneInstance {

  private static final int TIMES = 20;
  private static final int TIMES_IN_SHORT = 2;
  private static final int PROTOTYPES = 4;
  private static final int LONGEST_MILLIS = 5_000;
  private static final int LONGEST_MILLIS_IN_SHORT = 1_000;
  private static final long SEED = 2020;
  private static final String PAGE = "/intranet/administration/publication";

  @Override
  public int row() {
    return 8;
  }

  @Override
  public String what() {
    return "outbox reordered, repeated, poisoned, with a slow transaction";
  }

  @Override
  public Outcome run(TriedInstance instance, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    int times = shortForm ? TIMES_IN_SHORT : TIMES;
    int longest = shortForm ? LONGEST_MILLIS_IN_SHORT : LONGEST_MILLIS;
    Random random = new Random(SEED);
    Trouble trouble = new Trouble(instance);
    try {
      for (int turn = 1; turn <= times; turn++) {
        trouble.slow(turn, 500 + random.nextInt(longest));
        trouble.reordered(turn);
        trouble.repeated();
        trouble.poisoned(turn);
        terminal.say("troubled %d of %d times".formatted(turn, times));
      }
    } finally {
      trouble.putBack();
    }
    return trouble.outcome(times);
  }

  /** What is done to the outbox, and what came of it. */
  private static final class Trouble {

    private final TriedInstance instance;
    private final WebSession administrator;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<String> keys;
    private int changes;
    private int skipped;
    private int early;
    private int twice;
    private int unshown;
    private int unmended;

    Trouble(TriedInstance instance) throws InterruptedException {
      this.instance = instance;
      this.administrator = instance.signedIn("ADMINISTRATOR");
      for (String key :
          instance.query(
              "select key from prototypes.prototype where publication = 'PUBLISHED' order by key limit "
                  + PROTOTYPES)) {
        titles.put(key, title(key));
      }
      keys = new ArrayList<>(titles.keySet());
    }

    private String title(String key) {
      return one("select title from prototypes.prototype where key = '%s'".formatted(key));
    }

    private String one(String sql) {
      return instance.query(sql).iterator().next();
    }

    /** One transaction stays open while others begin and commit. */
    void slow(int turn, int millis) throws InterruptedException {
      String late = "Titre tardif %d".formatted(turn);
      try (Transaction open = Transaction.begin(instance)) {
        open.change(keys.get(0), late);
        for (int other = 1; other < keys.size(); other++) {
          commit(keys.get(other), "Titre entre-temps %d.%d".formatted(turn, other));
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        early += saysTitle(keys.get(0), late) ? 1 : 0;
        open.commit();
      }
      instance.awaitPublished();
      expect(keys.get(0), late);
      for (int other = 1; other < keys.size(); other++) {
        expect(keys.get(other), "Titre entre-temps %d.%d".formatted(turn, other));
      }
    }

    /** The first to announce is the last to commit. */
    void reordered(int turn) throws InterruptedException {
      try (Transaction first = Transaction.begin(instance);
          Transaction second = Transaction.begin(instance);
          Transaction third = Transaction.begin(instance)) {
        first.change(keys.get(0), "Titre premier %d".formatted(turn));
        second.change(keys.get(1), "Titre deuxième %d".formatted(turn));
        third.change(keys.get(2), "Titre troisième %d".formatted(turn));
        third.commit();
        TimeUnit.MILLISECONDS.sleep(50);
        second.commit();
        TimeUnit.MILLISECONDS.sleep(50);
        first.commit();
      }
      instance.awaitPublished();
      expect(keys.get(0), "Titre premier %d".formatted(turn));
      expect(keys.get(1), "Titre deuxième %d".formatted(turn));
      expect(keys.get(2), "Titre troisième %d".formatted(turn));
    }

    /** Announced again and again, in one transaction and in several, without a change. */
    void repeated() throws InterruptedException {
      String before = rowsOfLog();
      for (int time = 0; time < 3; time++) {
        try (Transaction again = Transaction.begin(instance)) {
          keys.forEach(key -> again.announce("prototype", key).announce("prototype", key));
          again.commit();
        }
      }
      instance.awaitPublished();
      twice += Integer.parseInt(rowsOfLog()) - Integer.parseInt(before);
    }

    private String rowsOfLog() {
      return one(
          "select count(*)::text from publication.open_document where "
              + String.join(
                  " or ", keys.stream().map("uri like '%%/doc/prototype/%s'"::formatted).toList()));
    }

    /**
     * A title that no document may have, and a type that nobody knows, in the middle of good ones.
     */
    void poisoned(int turn) throws InterruptedException {
      String poisoned = keys.get(0);
      try (Transaction transaction = Transaction.begin(instance)) {
        transaction.change(poisoned, "").announce("inconnu", "chose");
        transaction.change(keys.get(1), "Titre sain %d".formatted(turn));
        transaction.commit();
      }
      instance.awaitPublished();
      expect(keys.get(1), "Titre sain %d".formatted(turn));
      String page = administrator.get(PAGE).body();
      boolean shown = page.contains("prototype / " + poisoned) && page.contains("inconnu / chose");
      unshown += shown ? 0 : 1;
      String mended = "Titre réparé %d".formatted(turn);
      try (Transaction transaction = Transaction.begin(instance)) {
        transaction.title(poisoned, mended);
        transaction.commit();
      }
      if (shown) {
        administrator.send(WebForm.in(page, "id=\"parked\""), "retryAll");
        instance.awaitPublished();
      }
      expect(poisoned, mended);
      unmended += administrator.get(PAGE).body().contains("prototype / " + poisoned) ? 1 : 0;
    }

    private void commit(String key, String title) {
      try (Transaction transaction = Transaction.begin(instance)) {
        transaction.change(key, title);
        transaction.commit();
      }
    }

    private void expect(String key, String title) {
      changes++;
      skipped += saysTitle(key, title) ? 0 : 1;
    }

    private boolean saysTitle(String key, String title) {
      return one("select nquads from publication.open_document where uri like '%%/doc/prototype/%s' order by position desc limit 1"
              .formatted(key))
          .contains("\"" + title + "\"");
    }

    /** The titles that were there; the type that nobody knows is struck from the list. */
    void putBack() throws InterruptedException {
      titles.forEach(this::commit);
      instance.awaitPublished();
      try (Transaction transaction = Transaction.begin(instance)) {
        transaction.forget("inconnu", "chose");
        transaction.commit();
      }
    }

    Outcome outcome(int times) {
      return new Outcome(
          "%d times; %d changes, skipped %d, published before their commit %d, published twice %d; parked and not shown %d, mended and not published %d"
              .formatted(times, changes, skipped, early, twice, unshown, unmended),
          skipped == 0 && early == 0 && twice == 0 && unshown == 0 && unmended == 0);
    }
  }
}
