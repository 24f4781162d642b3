package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/**
 * Every public figure is the same on its page, in its file, in its cube, by SPARQL and in the table
 * of its year; and where one of them keeps it back, all of them do.
 */
class PublicFiguresIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern FIGURE = Pattern.compile("href=\"/indicateurs/([a-z0-9-]+)\"");
  private static final Pattern TABLE = Pattern.compile("<table>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
  private static final String WHOLE = "ensemble";
  private static final String HIDDEN = "protégé";
  private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/";

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());
  private final Model terms = RDFDataMgr.loadModel(essaim.baseUrl() + "/def.ttl");

  /** Which year and which part of it, such as {@code 2025 habitants}; with its value or HIDDEN. */
  private static final class Told {

    private final Map<String, String> values = new TreeMap<>();

    void put(String year, String part, String value) {
      values.put(year + " " + part.toLowerCase(Locale.ROOT), value);
    }
  }

  @Test
  void areTheSameWhereverTheyAreRead() {
    Set<String> keys = new TreeSet<>();
    FIGURE
        .matcher(web.get("/indicateurs").body())
        .results()
        .forEach(link -> keys.add(link.group(1)));

    assertThat(keys).hasSizeGreaterThanOrEqualTo(5);
    int all = 0;
    for (String key : keys) {
      Map<String, String> page = page(key);
      assertThat(file(key)).as(key + ", its file").isEqualTo(page);
      assertThat(cube(key)).as(key + ", its cube").isEqualTo(page);
      assertThat(sparql(key)).as(key + ", by SPARQL").isEqualTo(page);
      Web.until(key + " in the tables of its years", PATIENCE, () -> years(key).equals(page));
      all += page.size();
    }
    assertThat(all).isGreaterThan(20);
  }

  private Map<String, String> page(String key) {
    List<List<List<String>>> tables =
        TABLE
            .matcher(web.get("/indicateurs/" + key).body())
            .results()
            .map(PublicFiguresIT::lines)
            .toList();
    Told told = new Told();
    if (!tables.isEmpty()) {
      tables
          .get(0)
          .subList(1, tables.get(0).size())
          .forEach(line -> told.put(line.get(0), WHOLE, number(line.get(1))));
    }
    if (tables.size() > 1) {
      List<String> years = tables.get(1).get(0);
      for (List<String> line : tables.get(1).subList(1, tables.get(1).size())) {
        for (int at = 1; at < years.size(); at++) {
          if (!line.get(at).equals("–")) {
            told.put(years.get(at), line.get(0), number(line.get(at)));
          }
        }
      }
    }
    return told.values;
  }

  private static List<List<String>> lines(MatchResult table) {
    return LINE.matcher(table.group(1))
        .results()
        .map(line -> CELL.matcher(line.group(1)).results().map(cell -> cell.group(1)).toList())
        .toList();
  }

  private Map<String, String> file(String key) {
    Told told = new Told();
    String file = web.get("/indicateurs/" + key + "/chiffres.csv").body().replace("\uFEFF", "");
    records(file, CSVFormat.DEFAULT.builder().setDelimiter(';').get())
        .skip(1)
        .forEach(row -> told.put(row.get(0), row.get(1), number(row.get(2))));
    return told.values;
  }

  private Map<String, String> cube(String key) {
    Told told = new Told();
    Model document = RDFDataMgr.loadModel(essaim.baseUrl() + "/doc/indicator/" + key + ".ttl");
    document
        .listSubjectsWithProperty(property(SDMX + "attribute#obsStatus"))
        .forEach(
            (Resource figure) -> {
              RDFNode value = object(figure, SDMX + "measure#obsValue");
              told.put(
                  object(figure, SDMX + "dimension#refPeriod").asLiteral().getLexicalForm(),
                  label(object(figure, essaim.baseUrl() + "/def#part").asResource().getURI()),
                  number(value == null ? "" : value.asLiteral().getLexicalForm()));
            });
    return told.values;
  }

  private Map<String, String> sparql(String key) {
    String query =
        """
        PREFIX essaim: <%1$s/def#>
        PREFIX sdmx-attribute: <%2$sattribute#>
        PREFIX sdmx-dimension: <%2$sdimension#>
        PREFIX sdmx-measure: <%2$smeasure#>
        SELECT ?year ?part ?value WHERE {
          <%1$s/id/indicator/%3$s> essaim:observation|essaim:protectedFigure ?figure .
          ?figure sdmx-dimension:refPeriod ?year ; essaim:part ?part ; sdmx-attribute:obsStatus ?status .
          OPTIONAL { ?figure sdmx-measure:obsValue ?value }
        }
        """
            .formatted(essaim.baseUrl(), SDMX, key);
    Told told = new Told();
    String answer =
        web.get(
                "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept",
                "text/csv")
            .body();
    records(answer, CSVFormat.RFC4180)
        .skip(1)
        .forEach(row -> told.put(row.get(0), label(row.get(1)), number(row.get(2))));
    return told.values;
  }

  /** Of all tables of a year, what is of this figure. */
  private Map<String, String> years(String key) {
    Told told = new Told();
    Matcher table =
        Pattern.compile("/dump/indicateurs-[0-9]{4}\\.csv")
            .matcher(web.get("/catalogue.nt").body());
    Set<String> tables = new TreeSet<>();
    while (table.find()) {
      tables.add(table.group());
    }
    for (String each : tables) {
      records(web.get(each).body(), CSVFormat.RFC4180)
          .skip(1)
          .filter(row -> row.get(1).equals(essaim.baseUrl() + "/id/indicator/" + key))
          .forEach(row -> told.put(row.get(3), label(row.get(4)), number(row.get(5))));
    }
    return told.values;
  }

  private String label(String code) {
    List<String> labels = new ArrayList<>();
    terms
        .getResource(code)
        .listProperties(SKOS.prefLabel, "fr")
        .forEach(statement -> labels.add(statement.getString()));
    assertThat(labels).as(code).hasSize(1);
    return labels.get(0);
  }

  /** As all write it; HIDDEN where it is kept back. */
  private static String number(String said) {
    String plain = said.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    return plain.isEmpty() || plain.equals(HIDDEN)
        ? HIDDEN
        : new BigDecimal(plain).stripTrailingZeros().toPlainString();
  }

  private static Stream<CSVRecord> records(String csv, CSVFormat format) {
    try {
      return format.parse(new StringReader(csv)).getRecords().stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static RDFNode object(Resource subject, String property) {
    return subject.hasProperty(property(property))
        ? subject.getProperty(property(property)).getObject()
        : null;
  }

  private static Property property(String uri) {
    return ResourceFactory.createProperty(uri);
  }
}
