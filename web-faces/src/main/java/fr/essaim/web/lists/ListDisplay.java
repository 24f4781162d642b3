package fr.essaim.web.lists;

import fr.essaim.web.shell.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a person wants to see a list, as a cookie of this browser says: {@code
 * essaim-list-prototypes=cards.title.state}, its shape and the names of its columns. What narrows
 * and sorts a list stands in its address instead.
 */
@RequestScoped
class ListDisplay {

  private static final String COOKIE = "essaim-list-";

  @Inject private HttpServletRequest request;

  /** The shapes that a list can have. */
  enum Shape {
    TABLE,
    CARDS,
    BOARD,
    CALENDAR,
    MAP;

    private boolean fits(ListView<?> view) {
      return switch (this) {
        case TABLE, CARDS -> true;
        case BOARD -> view.lanes().isPresent();
        case CALENDAR -> view.days().isPresent();
        case MAP -> view.places().isPresent();
      };
    }
  }

  /** Those that a list has. */
  static List<Shape> shapes(ListView<?> view) {
    return Arrays.stream(Shape.values()).filter(shape -> shape.fits(view)).toList();
  }

  /** The name of the cookie of a list. */
  static String cookie(ListView<?> view) {
    return COOKIE + view.path().substring(view.path().lastIndexOf('/') + 1);
  }

  Shape shape(ListView<?> view) {
    String said = said(view).findFirst().orElse("");
    return shapes(view).stream()
        .filter(shape -> shape.name().equalsIgnoreCase(said))
        .findFirst()
        .orElse(Shape.TABLE);
  }

  /** Those of all columns that are shown; the first always is. */
  <R> List<Column<R>> columns(ListView<R> view, List<Column<R>> all) {
    Set<String> wanted = Set.copyOf(said(view).skip(1).toList());
    return all.stream()
        .filter(
            column ->
                wanted.isEmpty()
                    ? column.isOnPage()
                    : column == all.get(0) || wanted.contains(column.getName()))
        .toList();
  }

  private Stream<String> said(ListView<?> view) {
    return Cookies.value(request, cookie(view)).stream()
        .flatMap(said -> Stream.of(said.split("\\.")).distinct());
  }
}
