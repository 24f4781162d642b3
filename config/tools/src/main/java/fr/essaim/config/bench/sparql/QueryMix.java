package fr.essaim.config.bench.sparql;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The queries that every server is asked, one after the other. */
public final class QueryMix {

  private static final List<String> OWN =
      List.of(
          "01-prototypes-of-a-theme",
          "02-organisations-of-a-department",
          "03-prototypes-by-theme",
          "04-a-kind-with-what-is-known",
          "05-word-in-title",
          "06-pattern-in-sheet",
          "07-sizes-between",
          "08-box-of-size-and-time",
          "09-versions-by-year",
          "10-without-version",
          "11-centres-without-prototype",
          "12-busiest-centres",
          "13-from-idea-to-use",
          "14-sizes-by-media-type",
          "15-all-of-a-centre",
          "16-close-themes",
          "17-neighbours",
          "18-description-of-a-commune",
          "19-anything-open",
          "20-region-by-department",
          "21-places-within-metres",
          "22-places-in-a-box",
          "23-free-at-an-age-nearby",
          "24-description-of-a-centre",
          "25-description-of-prototypes");

  private static final Pattern PARAMETER = Pattern.compile("%(\\w+)%");
  private static final Pattern NUMBERED = Pattern.compile("(.+)-\\d+");

  private final List<MixQuery> queries;

  private QueryMix(List<MixQuery> queries) {
    this.queries = List.copyOf(queries);
  }

  /**
   * Our own questions.
   *
   * @param base of the data's URIs
   * @param parameters what may stand in the place of each parameter
   * @param seed draws among them
   * @param variants how often each question is asked, each time about something else
   */
  public static QueryMix own(
      String base, Map<String, List<String>> parameters, long seed, int variants) {
    Random random = new Random(seed);
    List<MixQuery> queries = new ArrayList<>();
    for (int variant = 0; variant < variants; variant++) {
      for (String name : OWN) {
        String text = resource(name).replace("%base%", base);
        queries.add(new MixQuery(name, filled(text, parameters, random)));
      }
    }
    return new QueryMix(queries);
  }

  /**
   * The {@code .rq} files of a directory, in the order of their names. What stands before a number
   * at the end of a name is the kind: {@code offers-3.rq} and {@code offers-4.rq} ask the same of
   * other things.
   */
  public static QueryMix of(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
      List<MixQuery> queries = new ArrayList<>();
      for (Path file : sorted) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        Matcher numbered = NUMBERED.matcher(name);
        queries.add(
            new MixQuery(numbered.matches() ? numbered.group(1) : name, Files.readString(file)));
      }
      if (queries.isEmpty()) {
        throw new Refusal("There is no file *.rq in %s.".formatted(directory));
      }
      return new QueryMix(queries);
    } catch (IOException e) {
      throw new Refusal("The queries in %s cannot be read (%s).".formatted(directory, e), e);
    }
  }

  /** In the order in which they are asked. */
  public List<MixQuery> queries() {
    return queries;
  }

  private static String filled(String text, Map<String, List<String>> parameters, Random random) {
    Map<String, String> drawn = new HashMap<>();
    return PARAMETER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    drawn.computeIfAbsent(
                        match.group(1),
                        name -> {
                          List<String> choices = parameters.get(name);
                          return choices.get(random.nextInt(choices.size()));
                        })));
  }

  private static String resource(String name) {
    try (InputStream in = QueryMix.class.getResourceAsStream("queries/" + name + ".rq")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refusal("The query %s cannot be read.".formatted(name), e);
    }
  }
}
