package fr.essaim.config.conformance;

import fr.essaim.config.conformance.QualityIndicator.Evidence;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * How many points the metadata quality assessment of data.europa.eu gives a catalogue: the mean of
 * its datasets, each with its best distribution. The mean over all distributions is told as well,
 * as the portal's tables of a catalogue show each indicator.
 *
 * @param best points of each indicator, by the best distributions
 * @param mean the same, by all distributions
 */
public record MetadataQuality(
    Map<QualityIndicator, Double> best, Map<QualityIndicator, Double> mean) {

  /** What a catalogue is to have at least; what is left are the points of the Union's licences. */
  public static final int LEAST = 395;

  private static final int OK = 200;
  private static final int FAILED = 400;

  public MetadataQuality {
    best = Map.copyOf(best);
    mean = Map.copyOf(mean);
  }

  /**
   * Asks each address of the catalogue once.
   *
   * @param conforms whether it conforms to DCAT-AP
   */
  static MetadataQuality of(Model catalogue, boolean conforms) {
    Map<String, Boolean> asked = new HashMap<>();
    Evidence evidence =
        new Evidence(conforms, url -> asked.computeIfAbsent(url, MetadataQuality::answers));
    List<Resource> datasets = catalogue.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList();
    Map<QualityIndicator, Double> best = new EnumMap<>(QualityIndicator.class);
    Map<QualityIndicator, Double> mean = new EnumMap<>(QualityIndicator.class);
    for (QualityIndicator indicator : QualityIndicator.values()) {
      ToDoubleFunction<Resource> points = subject -> indicator.pointsOf(subject, evidence);
      boolean ofDistributions = indicator.isOfDistributions();
      best.put(
          indicator,
          average(
              datasets,
              ofDistributions
                  ? dataset -> points.applyAsDouble(bestOf(dataset, evidence))
                  : points));
      mean.put(
          indicator,
          average(
              datasets,
              ofDistributions ? dataset -> average(distributions(dataset), points) : points));
    }
    return new MetadataQuality(best, mean);
  }

  private static List<Resource> distributions(Resource dataset) {
    return dataset.listProperties(DCAT.distribution).mapWith(Statement::getResource).toList();
  }

  /** A dataset without distribution has no points for one. */
  private static Resource bestOf(Resource dataset, Evidence evidence) {
    return distributions(dataset).stream()
        .max(Comparator.comparingInt(distribution -> points(distribution, evidence)))
        .orElseGet(() -> dataset.getModel().createResource());
  }

  private static int points(Resource distribution, Evidence evidence) {
    int points = 0;
    for (QualityIndicator indicator : QualityIndicator.values()) {
      points += indicator.isOfDistributions() ? indicator.pointsOf(distribution, evidence) : 0;
    }
    return points;
  }

  private static double average(List<Resource> subjects, ToDoubleFunction<Resource> points) {
    return subjects.stream().mapToDouble(points).average().orElse(0);
  }

  private static boolean answers(String url) {
    try {
      ServiceClient web = new ServiceClient("");
      int status = web.send(web.to(url).method("HEAD", BodyPublishers.noBody())).status();
      return status >= OK && status < FAILED;
    } catch (UncheckedIOException | IllegalArgumentException nobody) {
      return false;
    }
  }

  /** Of {@link #most}. */
  public double points() {
    return best.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** All points that there are. */
  static int most() {
    int most = 0;
    for (QualityIndicator indicator : QualityIndicator.values()) {
      most += indicator.points();
    }
    return most;
  }

  /** The indicators that not every dataset has all points of, in words. */
  public List<String> missing() {
    return best.keySet().stream()
        .sorted()
        .filter(indicator -> best.get(indicator) < indicator.points())
        .map(
            indicator ->
                "%s: %.1f of %d"
                    .formatted(indicator.words(), best.get(indicator), indicator.points()))
        .toList();
  }

  /** The points, and what is missing. */
  void print(PrintWriter out) {
    out.printf(
        "MQA: %.1f of %d points with the best distribution of each dataset, %.1f with all%n",
        points(), most(), mean.values().stream().mapToDouble(Double::doubleValue).sum());
    missing().forEach(line -> out.println("      " + line));
    out.flush();
  }
}
