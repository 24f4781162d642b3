package fr.essaim.config.trial.places;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The communes of Nord and Pas-de-Calais as the product knows them, the most populous first. */
final class PopulatedCommunes {

  private static final String RESOURCES = "ejb-core/src/main/resources/fr/essaim/core/";
  private static final double UNITS_A_DEGREE = 10_000;

  /** The list has no numbers of people; the one at a rank has about so much of the first's. */
  private static final double FALL = 0.8;

  private final List<Spot.Commune> communes = new ArrayList<>();
  private final Map<String, List<double[]>> lines;
  private final double[] upTo;

  private PopulatedCommunes(Path resources) {
    lines = lines(resources.resolve("education/commune-outlines.csv"));
    for (String line : read(resources.resolve("network/communes.csv"))) {
      String[] fields = line.split(";");
      if (lines.containsKey(fields[0]) && fields.length > 2) {
        communes.add(new Spot.Commune(fields[0], fields[1], fields[2].split(" ")[0]));
      }
    }
    upTo = new double[communes.size()];
    for (int rank = 1; rank <= upTo.length; rank++) {
      upTo[rank - 1] = (rank == 1 ? 0 : upTo[rank - 2]) + Math.pow(rank, -FALL);
    }
  }

  static PopulatedCommunes of(Home home) {
    return new PopulatedCommunes(home.directory().resolve(RESOURCES));
  }

  /** So many spots, more where more people live. */
  List<Spot> spots(int count, Random random) {
    return Stream.generate(() -> spot(random)).limit(count).toList();
  }

  private Spot spot(Random random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    Spot.Commune commune = communes.get(found < 0 ? -found - 1 : found);
    List<double[]> outline = lines.get(commune.code());
    double west =
        outline.stream().mapToDouble(line -> Math.min(line[0], line[2])).min().orElseThrow();
    double east =
        outline.stream().mapToDouble(line -> Math.max(line[0], line[2])).max().orElseThrow();
    double south =
        outline.stream().mapToDouble(line -> Math.min(line[1], line[3])).min().orElseThrow();
    double north =
        outline.stream().mapToDouble(line -> Math.max(line[1], line[3])).max().orElseThrow();
    while (true) {
      double longitude = rounded(random.nextDouble(west, east));
      double latitude = rounded(random.nextDouble(south, north));
      if (isWithin(outline, longitude, latitude)) {
        return new Spot(commune, latitude, longitude);
      }
    }
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }

  /** Whoever goes east from within crosses an odd number of lines. */
  private static boolean isWithin(List<double[]> outline, double longitude, double latitude) {
    return outline.stream()
                .filter(line -> line[1] > latitude != line[3] > latitude)
                .filter(
                    line ->
                        longitude
                            < line[0]
                                + (line[2] - line[0]) * (latitude - line[1]) / (line[3] - line[1]))
                .count()
            % 2
        == 1;
  }

  /** The lines around each commune, from a longitude and latitude to another. */
  private static Map<String, List<double[]>> lines(Path file) {
    Map<String, List<double[]>> lines = new HashMap<>();
    for (String border : read(file)) {
      String[] fields = border.split(";");
      int[] steps = Arrays.stream(fields[2].split(" ")).mapToInt(Integer::parseInt).toArray();
      double x = steps[0];
      double y = steps[1];
      for (int at = 2; at < steps.length; at += 2) {
        double[] line = {
          x / UNITS_A_DEGREE,
          y / UNITS_A_DEGREE,
          (x += steps[at]) / UNITS_A_DEGREE,
          (y += steps[at + 1]) / UNITS_A_DEGREE
        };
        for (String code : List.of(fields[0], fields[1])) {
          lines.computeIfAbsent(code, unseen -> new ArrayList<>()).add(line);
        }
      }
    }
    return lines;
  }

  private static List<String> read(Path file) {
    try (Stream<String> text = Files.lines(file)) {
      return text.filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new Refusal("%s cannot be read.".formatted(file), e);
    }
  }
}
