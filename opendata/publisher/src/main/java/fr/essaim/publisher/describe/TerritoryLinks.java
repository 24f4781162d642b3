package fr.essaim.publisher.describe;

import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryView;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What territories are called by others. The INSEE's address follows from the code; identifiers of
 * Wikidata, GeoNames and NUTS are in a table that is shipped with its sources, for nothing computes
 * them.
 */
final class TerritoryLinks {

  private static final String INSEE = "http://id.insee.fr/geo/";
  private static final Map<TerritoryKind, Pattern> CODES =
      Map.of(
          TerritoryKind.COMMUNE, Pattern.compile("([0-9]{2}|2[AB])[0-9]{3}"),
          TerritoryKind.DEPARTMENT, Pattern.compile("[0-9]{2,3}|2[AB]"),
          TerritoryKind.REGION, Pattern.compile("[0-9]{2}"));

  /** The table that comes with the product; it is read with the forms above. */
  static final TerritoryLinks SHIPPED = shipped();

  private final Map<String, CSVRecord> known = new HashMap<>();

  /**
   * @throws IllegalArgumentException for a line with an identifier that cannot be one, or of a
   *     territory that another line is of
   */
  TerritoryLinks(Reader table) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    for (CSVRecord line : format.parse(table)) {
      TerritoryKind kind = TerritoryKind.valueOf(line.get("kind"));
      check(line, "code", CODES.get(kind));
      check(line, "wikidata", Pattern.compile("(Q[1-9][0-9]*)?"));
      check(line, "geonames", Pattern.compile("([1-9][0-9]*)?"));
      check(line, "nuts", Pattern.compile("(FR[0-9A-Z]{1,3})?"));
      if (known.put(key(kind, line.get("code")), line) != null) {
        throw new IllegalArgumentException("Twice: " + line);
      }
    }
  }

  private static TerritoryLinks shipped() {
    try (Reader table =
        new InputStreamReader(
            TerritoryLinks.class.getResourceAsStream("territory-links.csv"),
            StandardCharsets.UTF_8)) {
      return new TerritoryLinks(table);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void check(CSVRecord line, String column, Pattern form) {
    if (form == null || !form.matcher(line.get(column)).matches()) {
      throw new IllegalArgumentException("No " + column + ": " + line);
    }
  }

  /** The same territory elsewhere. */
  Stream<String> same(TerritoryView territory) {
    return Stream.of(
            insee(territory),
            of(territory, "nuts").map("http://data.europa.eu/nuts/code/"::concat),
            of(territory, "wikidata").map("http://www.wikidata.org/entity/"::concat),
            geonames(territory).filter(uri -> territory.kind() != TerritoryKind.COMMUNE))
        .flatMap(Optional::stream);
  }

  /** The town of a commune in GeoNames, which keeps the two apart. */
  Optional<String> town(TerritoryView territory) {
    return geonames(territory).filter(uri -> territory.kind() == TerritoryKind.COMMUNE);
  }

  private Optional<String> geonames(TerritoryView territory) {
    return of(territory, "geonames").map(id -> "https://sws.geonames.org/" + id + "/");
  }

  private static Optional<String> insee(TerritoryView territory) {
    return Optional.ofNullable(
            switch (territory.kind()) {
              case COMMUNE -> "commune/";
              case DEPARTMENT -> "departement/";
              case REGION -> "region/";
              case EPCI, QPV, PROGRAMME_AREA -> null;
            })
        .filter(
            path ->
                territory.code() != null
                    && CODES.get(territory.kind()).matcher(territory.code()).matches())
        .map(path -> INSEE + path + territory.code());
  }

  private Optional<String> of(TerritoryView territory, String column) {
    return Optional.ofNullable(known.get(key(territory.kind(), territory.code())))
        .map(line -> line.get(column))
        .filter(identifier -> !identifier.isEmpty());
  }

  private static String key(TerritoryKind kind, String code) {
    return kind + " " + code;
  }
}
