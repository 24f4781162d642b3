package fr.essaim.core.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTest {

  private static final int SETS = 10;

  private static final Cell WOMEN = Cell.of("sex", "women");
  private static final Cell MEN = Cell.of("sex", "men");
  private static final Cell UNKNOWN = Cell.of("sex", "unknown");
  private static final Cell LILLE = Cell.of("area", "lille");
  private static final Cell SOUTH = Cell.of("area", "lille", "south");
  private static final Cell NORTH = Cell.of("area", "lille", "north");
  private static final Cell ROUBAIX = Cell.of("area", "roubaix");

  @Test
  void hidesACountBelowTheThresholdAndOneMoreSoThatItCannotBeHadBySubtraction() {
    Disclosure disclosure = first(table(100, WOMEN, 60, MEN, 36, UNKNOWN, 4));
    assertEquals(Set.of(UNKNOWN, MEN), disclosure.hidden());
    assertEquals(OptionalLong.of(60), disclosure.shown(WOMEN));
    assertEquals(OptionalLong.of(100), disclosure.shown(Cell.TOTAL));
  }

  @Test
  void hidesNothingOfWhatTellsOfNobody() {
    assertEquals(Set.of(), first(table(100, WOMEN, 60, MEN, 40)).hidden());
  }

  @Test
  void hidesNoMoreWhereHiddenCountsTogetherReachTheThreshold() {
    assertEquals(Set.of(MEN, UNKNOWN), first(table(100, WOMEN, 84, MEN, 8, UNKNOWN, 8)).hidden());
    assertEquals(
        Set.of(WOMEN, MEN, UNKNOWN),
        first(table(50, WOMEN, 45, MEN, 3, UNKNOWN, 2)).hidden(),
        "two below the threshold that together are below it");
  }

  @Test
  void hidesAllOfWhatIsBelowTheThresholdAsAWhole() {
    assertEquals(Set.of(Cell.TOTAL, WOMEN, MEN), first(table(10, WOMEN, 6, MEN, 4)).hidden());
  }

  @Test
  void hidesTheAreasWithinOneThatHidesAnother() {
    Disclosure disclosure = first(table(60, LILLE, 52, SOUTH, 30, NORTH, 22, ROUBAIX, 8));
    assertEquals(Set.of(ROUBAIX, LILLE, SOUTH, NORTH), disclosure.hidden());
  }

  @Test
  void hidesInAnAreaWhatIsSmallThere() {
    Disclosure disclosure = first(table(80, LILLE, 60, SOUTH, 55, NORTH, 5, ROUBAIX, 20));
    assertEquals(Set.of(SOUTH, NORTH), disclosure.hidden());
  }

  @Test
  void takesTheThresholdThatItIsGiven() {
    assertEquals(Set.of(), Disclosure.first(table(9, WOMEN, 5, MEN, 4), 4).hidden());
  }

  @Test
  void correctsWithTheSameCellsHidden() {
    Disclosure disclosure = first(table(100, WOMEN, 60, MEN, 36, UNKNOWN, 4));
    Disclosure corrected =
        disclosure.corrected(table(105, WOMEN, 60, MEN, 25, UNKNOWN, 20)).orElseThrow();
    assertEquals(OptionalLong.empty(), corrected.shown(UNKNOWN), "once hidden, hidden for good");
    assertEquals(OptionalLong.of(105), corrected.shown(Cell.TOTAL));
  }

  @Test
  void keepsBackACorrectionInWhichATellingCountWouldHaveToBeHidden() {
    Disclosure disclosure = first(table(100, WOMEN, 60, MEN, 40));
    assertTrue(disclosure.corrected(table(68, WOMEN, 60, MEN, 8)).isEmpty());
  }

  @Test
  void keepsBackACorrectionThatWouldNarrowWhatIsHidden() {
    Disclosure disclosure = first(table(74, WOMEN, 60, MEN, 11, UNKNOWN, 3));
    assertTrue(
        disclosure.corrected(table(71, WOMEN, 60, MEN, 3, UNKNOWN, 8)).isEmpty(),
        "at least eight men stayed or at least three others, and together they are eleven");
  }

  @Test
  void keepsBackACorrectionWithOtherCells() {
    Disclosure disclosure = first(table(100, WOMEN, 60, MEN, 40));
    assertTrue(disclosure.corrected(table(100, WOMEN, 60, MEN, 20, UNKNOWN, 20)).isEmpty());
  }

  @Test
  void refusesATableThatDoesNotAddUp() {
    assertThrows(IllegalArgumentException.class, () -> table(100, WOMEN, 60, MEN, 36));
    assertThrows(IllegalArgumentException.class, () -> table(30, SOUTH, 30));
    assertThrows(IllegalArgumentException.class, () -> table(10, WOMEN, 12, MEN, -2));
    assertThrows(IllegalArgumentException.class, () -> new CountTable(Map.of(WOMEN, 3L)));
    assertThrows(IllegalArgumentException.class, () -> Cell.of("sex"));
    assertThrows(IllegalArgumentException.class, () -> Cell.of("sex", "a/b"));
  }

  @Test
  void readsBackTheNameOfACell() {
    assertEquals(SOUTH, Cell.parse(SOUTH.toString()));
    assertEquals(Cell.TOTAL, Cell.parse(Cell.TOTAL.toString()));
  }

  @Test
  void givesNobodyAway() {
    long seed = System.nanoTime();
    Attack attack = new Attack(11, tables -> Attack.disclosed(tables, 11)).on(SETS, seed);
    System.out.println("Seed " + seed + ": " + attack.summary());
    assertEquals(List.of(), attack.given(), "seed " + seed);
  }

  @Test
  void anAttackFindsWhatWasHiddenAlone() {
    Attack attack =
        new Attack(
                11,
                tables -> {
                  CountTable table = tables.get(0);
                  return List.of(
                      new Told(table, Set.copyOf(new Told(table, Set.of()).secrets(11))));
                })
            .on(SETS, 1);
    assertFalse(attack.given().isEmpty());
  }

  @Test
  void anAttackFindsWhatACorrectionOpens() {
    Attack attack =
        new Attack(
                11,
                tables ->
                    tables.stream()
                        .map(table -> new Told(table, Disclosure.first(table, 11).hidden()))
                        .toList())
            .on(5 * SETS, 1);
    assertFalse(attack.given().isEmpty());
  }

  private static Disclosure first(CountTable table) {
    return Disclosure.first(table, Disclosure.USUAL_THRESHOLD);
  }

  private static CountTable table(long total, Object... counts) {
    Map<Cell, Long> all = new LinkedHashMap<>();
    all.put(Cell.TOTAL, total);
    for (int i = 0; i < counts.length; i += 2) {
      all.put((Cell) counts[i], ((Integer) counts[i + 1]).longValue());
    }
    return new CountTable(all);
  }
}
