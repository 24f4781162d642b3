package fr.essaim.web.lists;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Searches the lists of the intranet for words, each as its own page does. */
@RequestScoped
public class ListSearch {

  @Inject private ListViews views;
  @Inject private ListWords words;
  @Inject private Cells cells;

  /**
   * What a list has for the words.
   *
   * @param found how many there are, in words
   * @param all the address of all of them
   * @param rows the first of them
   */
  public record Found(String found, String all, List<Line> rows) {

    public Found {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A thing that was found.
   *
   * @param name leads to it
   * @param detail what tells it from others of its name: the second column, or the only one
   */
  public record Line(Cell name, Cell detail) {}

  /**
   * @param path of the list
   * @param text what was typed
   * @param most how many rows
   * @return empty if there is nothing, or no such list for this person
   */
  public Optional<Found> find(String path, String text, int most) {
    return views.at(path).filter(ListView::isSearched).flatMap(view -> search(view, text, most));
  }

  private <R> Optional<Found> search(ListView<R> view, String text, int most) {
    ListQuery query = ListQuery.words(text).ofSize(most);
    ListResult<R> result = view.find(query);
    List<Column<R>> shown = view.columns().stream().filter(Column::isOnPage).toList();
    return result.total() == 0
        ? Optional.empty()
        : Optional.of(
            new Found(
                words.found(view, result),
                ListAddress.write(view.path(), ListQuery.words(text)),
                result.rows().stream().map(row -> line(shown, row)).toList()));
  }

  /** A list begins with what its rows are called. */
  private <R> Line line(List<Column<R>> columns, R row) {
    return new Line(
        cells.of(columns.get(0), row), cells.of(columns.get(Math.min(1, columns.size() - 1)), row));
  }
}
