package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.PlaceColumn;
import fr.essaim.core.shared.Formulas;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.SpreadsheetCsv;
import fr.essaim.core.tables.Vocabulary;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;

/** A table of places for spreadsheets: a row a place, or one for each thing offered there. */
final class OwnTable implements Document {

  private final OwnColumns forms;
  private final Vocabulary vocabulary;
  private final Headings headings;

  OwnTable(Publisher ours, Gazetteer gazetteer, Vocabulary vocabulary, Map<String, String> chosen) {
    this.forms = OwnColumns.inWords(ours, gazetteer, vocabulary);
    this.vocabulary = vocabulary;
    this.headings = new Headings(chosen, vocabulary);
  }

  @Override
  public RecordForm places() {
    return forms.places();
  }

  @Override
  public RecordForm offers() {
    return forms.offers();
  }

  @Override
  public String heading(String column) {
    return headings.heading(column);
  }

  @Override
  public void read(byte[] file, Found found) {
    FileTable table = FileTable.read(file).orElse(null);
    if (table == null) {
      found.refuse(0, "education.exchange.table.unknown");
      return;
    }
    found.problems().addAll(table.problems());
    Groups groups = new Groups(found.groups());
    Map<String, String> names = headings.of(table.headings());
    for (FileTable.Row row : table.rows()) {
      Columns columns = new Columns();
      names.forEach((heading, name) -> columns.text(name, Formulas.original(row.get(heading))));
      groups.add(row.line(), OwnColumns.known(columns.row()));
    }
  }

  @Override
  public void write(Supplier<Stream<ToldPlace>> places, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(SpreadsheetCsv.BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(writer, SpreadsheetCsv.FORMAT);
    List<PlaceColumn> columns = List.of(PlaceColumn.values());
    printer.printRecord(columns.stream().map(vocabulary::label).toList());
    for (ToldPlace each : (Iterable<ToldPlace>) places.get()::iterator) {
      Group group = group(each);
      if (group.offers().isEmpty()) {
        printer.printRecord(cells(group.place(), JsonObject.EMPTY_JSON_OBJECT));
      }
      for (Group.Line offer : group.offers()) {
        printer.printRecord(cells(group.place(), offer.row()));
      }
    }
    printer.flush();
  }

  private static List<String> cells(JsonObject place, JsonObject offer) {
    return Arrays.stream(PlaceColumn.values())
        .map(column -> RecordForm.text(column.isOfOffer() ? offer : place, column.name()))
        .map(text -> text.matches("-?\\d+(\\.\\d+)?") ? text : Formulas.asText(text))
        .toList();
  }
}
