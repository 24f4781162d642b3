package fr.essaim.core.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Attacks the tables of three years, told year after year, each beside corrections of those before;
 * and says how it went.
 */
class Attack {

  private static final int YEARS = 3;

  private final int threshold;
  private final Function<List<CountTable>, List<Told>> teller;

  private int secrets;
  private int cells;
  private int hidden;
  private int below;
  private int corrections;
  private int keptBack;
  private final List<String> given = new ArrayList<>();

  /**
   * @param teller what is told of a period, from its counts and those after each correction
   */
  Attack(int threshold, Function<List<CountTable>, List<Told>> teller) {
    this.threshold = threshold;
    this.teller = teller;
  }

  /** The one that the product tells. */
  static List<Told> disclosed(List<CountTable> tables, int threshold) {
    Disclosure disclosure = Disclosure.first(tables.get(0), threshold);
    for (CountTable table : tables.subList(1, tables.size())) {
      Optional<Disclosure> corrected = disclosure.corrected(table);
      disclosure = corrected.orElse(disclosure);
    }
    return Told.by(disclosure);
  }

  Attack on(int sets, long seed) {
    Random random = new Random(seed);
    for (int set = 0; set < sets; set++) {
      for (int year = 1; year <= YEARS; year++) {
        period(random, YEARS - year);
      }
    }
    return this;
  }

  /** Each count of fewer people than the threshold that could be told more narrowly than by it. */
  List<String> given() {
    return given;
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "%d times attacked, %d times given away; %.1f %% of cells below the threshold, %.1f %% hidden;"
            + " %d corrections, %.1f %% kept back",
        secrets,
        given.size(),
        100.0 * below / cells,
        100.0 * hidden / cells,
        corrections,
        100.0 * keptBack / Math.max(1, corrections));
  }

  private void period(Random random, int later) {
    People people = new People(random);
    List<CountTable> tables = new ArrayList<>(List.of(people.table()));
    for (int i = 0; i < later; i++) {
      if (random.nextBoolean()) {
        people.correct();
        tables.add(people.table());
      }
    }
    List<Told> told = teller.apply(tables);
    Told first = told.get(0);
    cells += first.table().cells().size();
    hidden += first.hidden().size();
    below += first.secrets(threshold).size();
    corrections += tables.size() - 1;
    keptBack += tables.size() - told.size();
    for (Attacker.Knowledge knowledge : Attacker.Knowledge.values()) {
      attack(told, knowledge, false);
      attack(told, knowledge, true);
    }
  }

  private void attack(List<Told> told, Attacker.Knowledge knowledge, boolean whole) {
    Attacker attacker = new Attacker(told, knowledge, whole);
    for (int at = 0; at < told.size(); at++) {
      for (Cell secret : told.get(at).secrets(threshold)) {
        secrets++;
        double width = attacker.width(at, secret);
        if (width < threshold - 1e-6) {
          given.add(secret + " by " + width + ", knowing " + knowledge);
        }
      }
    }
  }
}
