package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.shared.Formulas;
import fr.essaim.core.tables.FileTable;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The CSV of the standard of places of digital mediation: commas, UTF-8, values apart by a bar. */
final class DigitalPlacesDocument implements Document {

  /** What people type; of the others the standard says what they may look like. */
  private static final Set<String> FREE =
      Set.of(
          "nom",
          "adresse",
          "complement_adresse",
          "courriels",
          "site_web",
          "horaires",
          "presentation_resume",
          "presentation_detail",
          "structure_parente",
          "autres_formations_labels",
          "fiche_acces_libre",
          "prise_rdv");

  private final DigitalPlaces forms;

  DigitalPlacesDocument(Publisher ours, Gazetteer gazetteer) {
    forms = new DigitalPlaces(ours, gazetteer);
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
  public boolean holds(ToldPlace told) {
    return DigitalPlaces.holds(told);
  }

  @Override
  public Group group(ToldPlace told) {
    return group(0, forms.row(told));
  }

  private static Group group(int line, JsonObject row) {
    Group group = new Group(line, DigitalPlaces.ofPlace(row));
    if (DigitalPlaces.hasOffer(row)) {
      group.offers().add(new Group.Line(line, DigitalPlaces.ofOffer(row)));
    }
    return group;
  }

  @Override
  public void read(byte[] file, Found found) {
    FileTable table = FileTable.read(file).orElse(null);
    if (table == null || !table.has("id", "nom")) {
      found.refuse(0, "education.exchange.table.unknown");
      return;
    }
    found.problems().addAll(table.problems());
    for (FileTable.Row row : table.rows()) {
      Columns columns = new Columns();
      table
          .headings()
          .forEach(heading -> columns.text(heading, Formulas.original(row.get(heading))));
      found.groups().add(group(row.line(), columns.row()));
    }
  }

  @Override
  public void write(Supplier<Stream<ToldPlace>> places, OutputStream out) throws IOException {
    CSVPrinter printer =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
    printer.printRecord(DigitalPlaces.COLUMNS);
    for (ToldPlace each : (Iterable<ToldPlace>) places.get().filter(this::holds)::iterator) {
      JsonObject row = forms.row(each);
      printer.printRecord(DigitalPlaces.COLUMNS.stream().map(column -> cell(row, column)).toList());
    }
    printer.flush();
  }

  private static String cell(JsonObject row, String column) {
    String text = RecordForm.text(row, column);
    return FREE.contains(column) ? Formulas.asText(text) : text;
  }
}
