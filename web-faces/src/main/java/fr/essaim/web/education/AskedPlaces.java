package fr.essaim.web.education;

import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.web.lists.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the address of the map asks for, the same for its page and its points. Where somebody typed
 * where they are, {@code where}, this stands for a position, which is found at each request: no
 * position of anybody is kept.
 */
@RequestScoped
public class AskedPlaces {

  static final String WHERE = "where";

  @Inject private HttpServletRequest request;
  @Inject private TypedPlaces typed;

  private ListQuery query;
  private String where;
  private Optional<TypedPlaces.Found> found = Optional.empty();

  /** With the position that was typed or given. */
  ListQuery query() {
    if (query == null) {
      ListQuery said = ListAddress.read(request.getParameterMap(), Map.of());
      where = said.one(WHERE);
      found = where.isEmpty() ? Optional.empty() : typed.find(where);
      query = resolved(said).atPage(said.page());
    }
    return query;
  }

  /** A question as addresses write it, with the position of what was typed. */
  ListQuery resolved(ListQuery written) {
    return written.chosen(WHERE).isEmpty()
        ? written
        : written
            .with(WHERE, Set.of())
            .with(PlaceFilters.NEAR, found.map(each -> each.position().pair()).stream().toList());
  }

  /** What somebody typed to say where; may be empty. */
  String where() {
    query();
    return where;
  }

  /** Whether that was found, or nothing was typed. */
  boolean isUnderstood() {
    return where().isEmpty() || found.isPresent();
  }

  /** What was understood of it, in words; empty where nothing was typed. */
  String understood() {
    query();
    return found.map(TypedPlaces.Found::label).orElse("");
  }

  /** The same question as addresses write it: with what was typed in the place of a position. */
  ListQuery written(ListQuery understood) {
    return where().isEmpty()
        ? understood
        : understood.with(PlaceFilters.NEAR, Set.of()).with(WHERE, Set.of(where));
  }
}
