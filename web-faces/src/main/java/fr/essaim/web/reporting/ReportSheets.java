package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportSectionKind;
import fr.essaim.core.reporting.ReportValue;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.web.export.CsvFile;
import fr.essaim.web.export.Table;
import fr.essaim.web.export.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A frozen report for spreadsheets: numbers as numbers, days as days, amounts in euros. */
final class ReportSheets {

  private static final int LONGEST_NAME = 31;

  private final ReportContent content;
  private final String mention;

  ReportSheets(ReportContent content, String mention) {
    this.content = content;
    this.mention = mention;
  }

  /** A sheet of figures and texts, then one a table. */
  byte[] xlsx() throws IOException {
    List<Table> sheets = new ArrayList<>(List.of(summary()));
    int number = 1;
    for (ReportSection section : content.sections()) {
      if (section.kind() == ReportSectionKind.TABLE && !section.lines().isEmpty()) {
        number++;
        sheets.add(table(number + " " + section.title(), section));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Workbook.write(sheets, bytes);
    return bytes.toByteArray();
  }

  /** A row a cell: section, line, column, value. */
  byte[] csv() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    content.head().forEach(line -> rows.add(row(content.title(), line.label(), "", value(line))));
    for (ReportSection section : content.sections()) {
      if (section.kind() == ReportSectionKind.TEXT) {
        rows.add(row(section.title(), ReportWords.of("document.text"), "", section.text()));
      }
      for (ReportLine line : section.lines()) {
        for (int column = 0; column < line.values().size(); column++) {
          rows.add(
              row(
                  section.title(),
                  line.label(),
                  section.columns().isEmpty() ? "" : section.columns().get(column + 1),
                  line.values().get(column).cell()));
        }
      }
    }
    rows.add(row(mention, "", "", null));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvFile.write(
        new Table(content.title(), columns("section", "element", "column", "value"), rows::forEach),
        bytes);
    return bytes.toByteArray();
  }

  private Table summary() {
    List<List<Object>> rows = new ArrayList<>();
    content.head().forEach(line -> rows.add(row(content.title(), line.label(), value(line))));
    for (ReportSection section : content.sections()) {
      switch (section.kind()) {
        case TEXT ->
            rows.add(row(section.title(), ReportWords.of("document.text"), section.text()));
        case FIGURES ->
            section
                .lines()
                .forEach(line -> rows.add(row(section.title(), line.label(), value(line))));
        case TABLE -> {
          // Has a sheet of its own.
        }
      }
    }
    rows.add(row(mention, "", ""));
    return new Table(
        ReportWords.of("document.summary"), columns("section", "element", "value"), rows::forEach);
  }

  private static Table table(String name, ReportSection section) {
    List<List<Object>> rows = new ArrayList<>();
    for (ReportLine line : section.lines()) {
      List<Object> cells = new ArrayList<>(List.of(line.label()));
      line.values().stream().map(ReportValue::cell).forEach(cells::add);
      rows.add(cells);
    }
    return new Table(
        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
        section.columns(),
        rows::forEach);
  }

  private static Object value(ReportLine line) {
    return line.values().get(0).cell();
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }

  private static List<String> columns(String... names) {
    return Arrays.stream(names).map(name -> ReportWords.of("document." + name)).toList();
  }
}
