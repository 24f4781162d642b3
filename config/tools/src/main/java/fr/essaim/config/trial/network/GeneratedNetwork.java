package fr.essaim.config.trial.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A network of so many social centres with their territories, prototypes and versions, made up: the
 * same seed always gives the same bytes. Its documents have the vocabulary and the shapes of the
 * published ones, so that what is measured on it holds for them.
 */
public final class GeneratedNetwork {

  /** The base of all its URIs. */
  public static final String BASE = "https://essaim.example.org";

  /** What queries about places may ask for, by name. */
  public static final Map<String, List<String>> PLACES = Places.PARAMETERS;

  private GeneratedNetwork() {}

  /**
   * What was written.
   *
   * @param documents how many
   * @param triples how many in all
   * @param parameters what queries may ask for, by name
   */
  public record Written(long documents, long triples, Map<String, List<String>> parameters) {

    public Written {
      parameters = Map.copyOf(parameters);
    }
  }

  /**
   * Writes a network.
   *
   * @param quads takes each document as a graph of its own
   * @param triples takes the union of all documents
   */
  public static Written write(int centres, long seed, Path quads, Path triples) {
    try (BufferedWriter quadsOut = Files.newBufferedWriter(quads);
        BufferedWriter triplesOut = Files.newBufferedWriter(triples)) {
      Thing.Sink sink = new Thing.Sink(BASE, quadsOut, triplesOut);
      Random random = new Random(seed);
      Words words = new Words(random);
      Territories territories = new Territories(sink, words, random).write(centres);
      Organisations organisations =
          new Organisations(sink, words, random, territories).write(centres);
      new Prototypes(sink, words, random, organisations).write(centres);
      new Places(sink, words, random, territories).write(centres);
      return new Written(sink.documents(), sink.written(), parameters(territories, organisations));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> parameters(
      Territories territories, Organisations organisations) {
    Map<String, List<String>> parameters = new HashMap<>(PLACES);
    parameters.putAll(
        Map.ofEntries(
            Map.entry("region", things("territory", territories.regions())),
            Map.entry("department", things("territory", territories.departments())),
            Map.entry("commune", things("territory", territories.communes())),
            Map.entry("centre", things("organisation", organisations.centres())),
            Map.entry("theme", things("theme", Prototypes.THEMES)),
            Map.entry("kind", Prototypes.KINDS),
            Map.entry("audience", Prototypes.AUDIENCES),
            Map.entry("state", Prototypes.STATES),
            Map.entry("object", Words.OBJECTS),
            Map.entry("year", Prototypes.YEARS),
            Map.entry("size", Prototypes.SIZES)));
    return parameters;
  }

  private static List<String> things(String type, List<String> keys) {
    return keys.stream().map(key -> BASE + "/id/" + type + "/" + key).toList();
  }
}
