package fr.essaim.core.education.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.core.education.MapPoint;
import fr.essaim.core.education.MapView;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.internal.PlaceSearch.Visible;
import fr.essaim.core.history.ChangeCounts;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the map answers to everybody, kept until a place or a commune changes, or a minute has gone:
 * the same few questions come again and again, and counting all places takes as long as there are
 * places. A question with a position in it is never kept, for that is where somebody is.
 */
@ApplicationScoped
public class MapAnswers {

  private static final int MOST_KEPT = 300;

  @Inject private PlaceSearch search;
  @Inject private ChangeCounts changes;
  @Inject private Clock clock;

  private final Cache<Asked, Object> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  /**
   * A question at a time.
   *
   * @param view of the map; null for the list
   * @param changes how many there had been
   */
  private record Asked(ListQuery query, MapView view, long changes, LocalDateTime minute) {}

  public ListResult<PlaceRow> page(ListQuery query) {
    return kept(query, null, () -> search.page(query, Visible.TO_EVERYBODY));
  }

  public List<MapPoint> points(ListQuery query, MapView view) {
    return kept(query, view, () -> search.points(query, view));
  }

  @SuppressWarnings("unchecked")
  private <T> T kept(ListQuery query, MapView view, Supplier<T> reader) {
    if (!query.chosen(PlaceFilters.NEAR).isEmpty()) {
      return reader.get();
    }
    LocalDateTime minute = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    Asked asked = new Asked(query, view, changes.of("education", "network"), minute);
    return (T) kept.get(asked, any -> reader.get());
  }
}
