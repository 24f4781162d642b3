package fr.essaim.core.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Made-up people of a year, whom a table counts: few or many, unevenly spread. */
class People {

  private static final Map<String, Integer> BREAKDOWNS = Map.of("sex", 3, "age", 5, "situation", 4);

  private final Random random;
  private final List<List<String>> areas;
  private final Map<String, double[]> weights = new TreeMap<>();
  private final List<Map<String, Integer>> people = new ArrayList<>();

  People(Random random) {
    this.random = random;
    this.areas = areas();
    BREAKDOWNS.forEach((breakdown, parts) -> weights.put(breakdown, uneven(parts)));
    weights.put("area", uneven(areas.size()));
    int count = (int) Math.exp(random.nextDouble() * Math.log(4000));
    for (int i = 0; i < count; i++) {
      people.add(somebody());
    }
  }

  /** Somebody was forgotten, counted twice, or counted where they are not. */
  void correct() {
    int slips = 1 + random.nextInt(4);
    for (int i = 0; i < slips; i++) {
      if (!people.isEmpty() && random.nextBoolean()) {
        people.remove(random.nextInt(people.size()));
      }
      if (random.nextInt(3) > 0) {
        people.add(somebody());
      }
    }
  }

  CountTable table() {
    Map<Cell, Long> counts = new TreeMap<>();
    counts.put(Cell.TOTAL, 0L);
    BREAKDOWNS.forEach(
        (breakdown, parts) -> {
          for (int part = 0; part < parts; part++) {
            counts.put(Cell.of(breakdown, "p" + part), 0L);
          }
        });
    for (List<String> area : areas) {
      Cell cell = area(area);
      for (Cell each = cell; !each.isTotal(); each = each.parent()) {
        counts.put(each, 0L);
      }
    }
    people.forEach(person -> count(person, counts));
    return new CountTable(counts);
  }

  private void count(Map<String, Integer> person, Map<Cell, Long> counts) {
    counts.merge(Cell.TOTAL, 1L, Long::sum);
    BREAKDOWNS
        .keySet()
        .forEach(each -> counts.merge(Cell.of(each, "p" + person.get(each)), 1L, Long::sum));
    for (Cell each = area(areas.get(person.get("area"))); !each.isTotal(); each = each.parent()) {
      counts.merge(each, 1L, Long::sum);
    }
  }

  private Map<String, Integer> somebody() {
    Map<String, Integer> person = new TreeMap<>();
    weights.forEach((breakdown, parts) -> person.put(breakdown, chosen(parts)));
    return person;
  }

  private int chosen(double[] parts) {
    double left = random.nextDouble();
    for (int i = 0; i < parts.length; i++) {
      left -= parts[i];
      if (left < 0) {
        return i;
      }
    }
    return parts.length - 1;
  }

  /** Each part has a share; some have next to none. */
  private double[] uneven(int parts) {
    double[] shares = new double[parts];
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      shares[i] = Math.pow(random.nextDouble(), 3) + 0.001;
      sum += shares[i];
    }
    for (int i = 0; i < parts; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** Towns, of which some have districts, of which some have quarters. */
  private List<List<String>> areas() {
    List<List<String>> leaves = new ArrayList<>();
    int towns = 2 + random.nextInt(3);
    for (int town = 0; town < towns; town++) {
      int districts = random.nextInt(4);
      if (districts == 0) {
        leaves.add(List.of("t" + town));
      }
      for (int district = 0; district < districts; district++) {
        int quarters = random.nextInt(3);
        if (quarters == 0) {
          leaves.add(List.of("t" + town, "d" + district));
        }
        for (int quarter = 0; quarter < quarters; quarter++) {
          leaves.add(List.of("t" + town, "d" + district, "q" + quarter));
        }
      }
    }
    return leaves;
  }

  private static Cell area(List<String> names) {
    return Cell.of("area", names.toArray(String[]::new));
  }
}
