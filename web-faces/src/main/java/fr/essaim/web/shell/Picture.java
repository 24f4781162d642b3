package fr.essaim.web.shell;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationLogo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What stands for a thing that has no photograph: a swarm of hexagons grown from its key, always
 * the same, or the first letters of a name. The colours are the theme's ({@code hue-0} to {@code
 * hue-5}), so that they follow light and dark.
 */
@Named
@ApplicationScoped
public class Picture {

  /** Some 300 bytes each. */
  private static final int MOST_KEPT = 5000;

  private static final int HUES = 6;
  private static final int FEWEST = 6;
  private static final int VARIETY = 4;

  /** Half the width and a quarter of the height of a hexagon, in units of the drawing. */
  private static final double HALF = 2.1;

  private static final double QUARTER = 1.2;
  private static final double GAP = 0.3;

  /** The way around a hexagon from its top. */
  private static final String AROUND_IT = "l2.1 1.2v2.4l-2.1 1.2-2.1-1.2v-2.4z";

  private static final double STEP = HALF + GAP / 2;
  private static final double LINE = 3 * QUARTER + GAP;

  /** The drawing is 32 by 18; its middle. */
  private static final double X = 16;

  private static final double Y = 9;

  /** The neighbours of a hexagon, by column (of halves) and row. */
  private static final int[][] AROUND = {{2, 0}, {-2, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}};

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’]+");

  private final Map<String, Swarm> drawn = new ConcurrentHashMap<>();

  /** Hexagons of one colour: {@code first} is where the swarm began. */
  public record Swarm(String hue, String first, String near, String far) {}

  private record Cell(int column, int row) {
    boolean fits() {
      return Math.abs(column) <= 6 && Math.abs(row) <= 1;
    }
  }

  /** The class of the colours of a thing. */
  public String hue(String key) {
    return "hue-" + checksum(key) % HUES;
  }

  /**
   * The swarm of a thing, as paths of a drawing of 32 by 18; a page asks for each several times.
   */
  public Swarm swarm(String key) {
    if (drawn.size() > MOST_KEPT) {
      drawn.clear();
    }
    return drawn.computeIfAbsent(key, this::draw);
  }

  private Swarm draw(String key) {
    long seed = checksum(key);
    IntUnaryOperator next = die(seed);
    List<Cell> cells = new ArrayList<>(List.of(new Cell(0, 0)));
    int wanted = FEWEST + next.applyAsInt(VARIETY);
    while (cells.size() < wanted) {
      Cell from = cells.get(next.applyAsInt(cells.size()));
      int[] step = AROUND[next.applyAsInt(AROUND.length)];
      Cell grown = new Cell(from.column() + step[0], from.row() + step[1]);
      if (grown.fits() && !cells.contains(grown)) {
        cells.add(grown);
      }
    }
    double left = X - middle(cells, Cell::column) * STEP;
    double top = Y - middle(cells, Cell::row) * LINE;
    Map<Integer, StringBuilder> paths = new HashMap<>();
    for (Cell cell : cells) {
      int tone = cell.equals(cells.get(0)) ? 0 : 1 + next.applyAsInt(2);
      paths
          .computeIfAbsent(tone, each -> new StringBuilder())
          .append(hexagon(left + cell.column() * STEP, top + cell.row() * LINE));
    }
    return new Swarm(hue(key), path(paths, 0), path(paths, 1), path(paths, 2));
  }

  private static double middle(List<Cell> cells, ToIntFunction<Cell> place) {
    IntSummaryStatistics places = cells.stream().mapToInt(place).summaryStatistics();
    return (places.getMin() + places.getMax()) / 2.0;
  }

  private static String path(Map<Integer, StringBuilder> paths, int tone) {
    return paths.getOrDefault(tone, new StringBuilder()).toString();
  }

  /** Around a middle, from its top. */
  private static String hexagon(double x, double y) {
    return "M" + hundredths(x) + " " + hundredths(y - 2 * QUARTER) + AROUND_IT;
  }

  /** With two digits at most; a drawing needs no more, and the machine's own would be fifteen. */
  private static String hundredths(double number) {
    return Double.toString(Math.round(number * 100) / 100.0);
  }

  /** The first letters of the first and the last word; empty for no name. */
  public String initials(String name) {
    List<String> words = words(name);
    String first = letter(words.get(0));
    return words.size() == 1 ? first : first + letter(words.get(words.size() - 1));
  }

  /** The letter of an organisation: of the last word of its name that has a capital. */
  public String mark(String name) {
    List<String> words = words(name);
    return letter(
        words.stream()
            .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
            .reduce((before, after) -> after)
            .orElse(words.get(0)));
  }

  /** At least one, which may be empty; what stands in brackets is no part of a name. */
  private static List<String> words(String name) {
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(name == null ? "" : name.replaceAll("\\(.*?\\)", ""))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.isEmpty() ? List.of("") : words;
  }

  /**
   * Where the logo of an organisation is: the address names the file, whose content never changes;
   * of what is not published it is within.
   *
   * @return null for none
   */
  public String logo(String key, OrganisationLogo logo) {
    if (logo == null) {
      return null;
    }
    return logo.published()
        ? "/organisations/" + key + "/logo/" + logo.file()
        : "/intranet/logos/" + key + "/" + logo.file();
  }

  /** The name of the picture of a state or a kind, and of its colours: {@code in-workshop}. */
  public String name(Enum<?> constant) {
    return ListQuery.word(constant);
  }

  private static String letter(String word) {
    return word.isEmpty()
        ? ""
        : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  private static long checksum(String key) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /** Numbers below a bound that follow from a seed alone, on every machine. */
  private static IntUnaryOperator die(long seed) {
    long[] state = {seed * 0x9E3779B97F4A7C15L | 1};
    return bound -> {
      state[0] = state[0] * 6364136223846793005L + 1442695040888963407L;
      return (int) ((state[0] >>> 33) % bound);
    };
  }
}
