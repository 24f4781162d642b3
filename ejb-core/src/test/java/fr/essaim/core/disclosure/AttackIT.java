package fr.essaim.core.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The attack of {@link DisclosureTest} on many more tables. */
class AttackIT {

  private static final int SETS = 1000;

  @Test
  void givesNobodyAwayInAThousandSetsOfTables() {
    long seed = System.nanoTime();
    Attack attack = new Attack(11, tables -> Attack.disclosed(tables, 11)).on(SETS, seed);
    System.out.println(SETS + " sets of tables, seed " + seed + ": " + attack.summary());
    assertEquals(List.of(), attack.given(), "seed " + seed);
  }
}
