package fr.essaim.core.education.internal;

import fr.essaim.core.education.Border;
import fr.essaim.core.education.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the borders of communes, and joins those of each to its outline. */
public final class OutlineFile {

  private static final double UNITS_A_DEGREE = 10_000;

  private OutlineFile() {}

  public static List<Border> borders(InputStream file) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(OutlineFile::border).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Border border(String line) {
    String[] parts = line.split(";");
    String[] steps = parts[2].split(" ");
    List<Position> points = new ArrayList<>();
    int x = 0;
    int y = 0;
    for (int at = 0; at < steps.length; at += 2) {
      x += Integer.parseInt(steps[at]);
      y += Integer.parseInt(steps[at + 1]);
      points.add(new Position(y / UNITS_A_DEGREE, x / UNITS_A_DEGREE));
    }
    return new Border(parts[0], parts[1], points);
  }

  /** The outline of each commune, by its code. */
  public static Map<String, Outline> outlines(List<Border> borders) {
    Map<String, List<List<Position>>> lines = new TreeMap<>();
    for (Border border : borders) {
      lines.computeIfAbsent(border.left(), code -> new ArrayList<>()).add(border.points());
      if (!border.right().isEmpty()) {
        List<Position> back = new ArrayList<>(border.points());
        Collections.reverse(back);
        lines.computeIfAbsent(border.right(), code -> new ArrayList<>()).add(back);
      }
    }
    return lines.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> Outline.of(rings(each.getValue()))));
  }

  /** Each line goes on where another ends. */
  private static List<List<Position>> rings(List<List<Position>> lines) {
    List<List<Position>> left = new ArrayList<>(lines);
    List<List<Position>> rings = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Position> ring = new ArrayList<>(left.remove(0));
      while (!last(ring).equals(ring.get(0))) {
        Position end = last(ring);
        List<Position> next =
            left.stream().filter(line -> line.get(0).equals(end)).findFirst().orElseThrow();
        left.remove(next);
        ring.addAll(next.subList(1, next.size()));
      }
      rings.add(ring);
    }
    return rings;
  }

  private static Position last(List<Position> points) {
    return points.get(points.size() - 1);
  }
}
