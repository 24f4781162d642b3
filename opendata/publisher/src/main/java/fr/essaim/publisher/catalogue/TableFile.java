package fr.essaim.publisher.catalogue;

import fr.essaim.core.shared.Formulas;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A dataset's table, read once for what a page shows of it.
 *
 * @param columns the header
 * @param first its first rows
 * @param examples a value of each column that has one
 * @param total how many rows there are
 */
record TableFile(
    List<String> columns, List<List<String>> first, Map<String, String> examples, long total) {

  private static final int KEPT = 50;

  /** An example is one value, and no longer than this. */
  private static final int LONGEST = 120;

  static TableFile read(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, format)) {
      List<String> columns = parser.getHeaderNames();
      List<List<String>> first = new ArrayList<>();
      Map<String, String> examples = new HashMap<>();
      long total = 0;
      for (CSVRecord row : parser) {
        total++;
        if (first.size() < KEPT) {
          first.add(row.stream().map(Formulas::original).toList());
        }
        for (int i = 0; i < columns.size(); i++) {
          if (!row.get(i).isEmpty()) {
            examples.putIfAbsent(columns.get(i), shortened(row.get(i)));
          }
        }
      }
      return new TableFile(columns, first, examples, total);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String shortened(String cell) {
    String value = Formulas.original(cell).replaceFirst("^\\|+", "").split("\\|", 2)[0];
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
  }
}
