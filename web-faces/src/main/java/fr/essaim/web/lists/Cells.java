package fr.essaim.web.lists;

import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Picture;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Rows of lists as tables show them. */
@RequestScoped
class Cells {

  @Inject private Text text;
  @Inject private Formats formats;
  @Inject private Picture picture;

  <R> ShownRow row(ListView<R> view, List<Column<R>> columns, R row) {
    String key = view.rowActs().isEmpty() ? null : view.key(row);
    return new ShownRow(
        key,
        key != null && view.isMovable(row),
        columns.stream().map(column -> of(column, row)).toList(),
        () -> details(view, row));
  }

  private <R> List<Detail> details(ListView<R> view, R row) {
    return view.details(row).stream()
        .map(detail -> new Detail(text.get(detail.label()), said(detail.value())))
        .filter(detail -> !detail.value().equals(""))
        .toList();
  }

  <R> Cell of(Column<R> column, R row) {
    return column.cell(row, said(column.value(row)), picture);
  }

  private String said(Object value) {
    boolean dated = value instanceof LocalDate || value instanceof Instant;
    return dated ? formats.brief(value) : text.say(value);
  }
}
