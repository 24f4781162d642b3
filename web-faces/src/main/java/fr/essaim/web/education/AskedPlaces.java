package fr.essaim.web.education;

import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.Position;
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

  /** How far one goes, in metres, unless one says it. */
  static final String USUAL = "20000";

  @Inject private HttpServletRequest request;
  @Inject private TypedPlaces typed;

  private ListQuery query;
  private String where;
  private boolean isFarSaid;
  private Optional<Position> found = Optional.empty();

  /** With the position that was typed or given. */
  ListQuery query() {
    if (query == null) {
      ListQuery said = ListAddress.read(request.getParameterMap(), Map.of());
      where = said.one(WHERE);
      isFarSaid = !said.chosen(PlaceFilters.WITHIN).isEmpty();
      found = where.isEmpty() ? Optional.empty() : typed.find(where);
      query = resolved(said).atPage(said.page());
    }
    return query;
  }

  /**
   * A question as addresses write it, with the position of what was typed; near one, and unless it
   * says how far, not farther than {@link #USUAL}.
   */
  ListQuery resolved(ListQuery written) {
    ListQuery resolved =
        written.chosen(WHERE).isEmpty()
            ? written
            : written
                .with(WHERE, Set.of())
                .with(PlaceFilters.NEAR, found.map(Position::pair).stream().toList());
    boolean near = Position.read(resolved.one(PlaceFilters.NEAR)).isPresent();
    return near && resolved.chosen(PlaceFilters.WITHIN).isEmpty()
        ? resolved.with(PlaceFilters.WITHIN, Set.of(USUAL))
        : resolved;
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

  /** The same question as addresses write it: what was typed, and nothing that goes without it. */
  ListQuery written(ListQuery understood) {
    ListQuery query = understood;
    if (!isFarSaid) {
      query = query.with(PlaceFilters.WITHIN, Set.of());
    }
    return where().isEmpty()
        ? query
        : query.with(PlaceFilters.NEAR, Set.of()).with(WHERE, Set.of(where));
  }
}
