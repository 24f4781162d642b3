package fr.essaim.web.questions;

import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.web.data.ResultTable;
import fr.essaim.web.data.ResultTable.Cell;
import fr.essaim.web.data.ThingLinks;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Makes an answer of what the endpoint gave. A variable {@code xLabel} is the name of what {@code
 * x} has the address of, so both make one column.
 */
@RequestScoped
class AnswerReader {

  private static final String LABEL = "Label";
  private static final Set<String> DATES = Set.of("gYear", "gYearMonth", "date");

  @Inject private DatasetGuide guide;
  @Inject private ThingLinks links;
  @Inject private Language language;
  @Inject private Formats formats;
  @Inject private Text text;

  Answer answer(ResultTable table) {
    List<String> variables = table.columns();
    List<String> shown =
        variables.stream()
            .filter(
                name ->
                    !name.endsWith(LABEL)
                        || !variables.contains(name.substring(0, name.length() - LABEL.length())))
            .toList();
    return new Answer(
        shown,
        table.rows().stream()
            .map(row -> shown.stream().map(name -> cell(variables, row, name)).toList())
            .toList(),
        table.more());
  }

  private Answer.Shown cell(List<String> variables, List<Cell> row, String name) {
    Cell cell = row.get(variables.indexOf(name));
    int label = variables.indexOf(name + LABEL);
    if (label >= 0) {
      Cell words = row.get(label);
      return new Answer.Shown(words.value(), links.pageOf(cell.link()), words.language(), null);
    }
    if (cell.link() != null) {
      return address(cell);
    }
    if (DATES.contains(cell.datatype())) {
      return plain(formats.date(new PartialDate(cell.value())));
    }
    if (cell.datatype().equals("boolean")) {
      return plain(text.get(cell.value().equals("true") ? "questions.yes" : "questions.no"));
    }
    if (cell.number()) {
      BigDecimal number = new BigDecimal(cell.value());
      return new Answer.Shown(formats.number(number), null, null, number);
    }
    return new Answer.Shown(cell.value(), null, cell.language(), null);
  }

  /** A code by its label, a licence by its name, anything else as it is. */
  private Answer.Shown address(Cell cell) {
    return guide
        .label(cell.value(), language.getTag())
        .map(AnswerReader::plain)
        .orElseGet(
            () ->
                new Answer.Shown(
                    links.nameOf(cell.value()).orElse(cell.value()),
                    links.pageOf(cell.link()),
                    null,
                    null));
  }

  private static Answer.Shown plain(String words) {
    return new Answer.Shown(words, null, null, null);
  }
}
