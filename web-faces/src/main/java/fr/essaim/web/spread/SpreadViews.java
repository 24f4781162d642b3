package fr.essaim.web.spread;

import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Original;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Keeps what {@code /essaimage} shows for as long as the picture of the spread is the same. */
@ApplicationScoped
public class SpreadViews {

  private static final int MOST_KEPT = 40;

  private volatile Known known;

  /**
   * What one asks to see.
   *
   * @param day the last day of which it tells
   * @param prototypeKey the only prototype that it is about; null for all
   * @param drawn how many prototypes are drawn
   */
  record Wish(LocalDate day, String prototypeKey, int drawn, int firstYear) {}

  /**
   * What is known of a picture.
   *
   * @param id of no other picture
   * @param firstYear in which something was in use
   * @param inUse the prototypes that are or were
   */
  record Known(
      SpreadPicture whole,
      UUID id,
      int firstYear,
      List<Original> inUse,
      Map<Wish, SpreadView> views) {

    private static Known of(SpreadPicture whole) {
      int firstYear =
          whole.uses().stream()
              .mapToInt(use -> use.since().firstDay().getYear())
              .min()
              .orElse(whole.day().getYear());
      Set<String> keys =
          whole.uses().stream().map(use -> use.original().key()).collect(Collectors.toSet());
      List<Original> inUse =
          whole.originals().stream().filter(each -> keys.contains(each.key())).toList();
      return new Known(whole, UUID.randomUUID(), firstYear, inUse, new ConcurrentHashMap<>());
    }

    /**
     * Whether it is the very picture: to compare all that is on it would take as long as to draw.
     */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(SpreadPicture other) {
      return whole == other;
    }

    SpreadView view(Wish wish) {
      return views.computeIfAbsent(wish, this::draw);
    }

    private SpreadView draw(Wish wish) {
      SpreadPicture then = wish.day().equals(whole.day()) ? whole : whole.at(wish.day());
      return SpreadView.of(
          wish.prototypeKey() == null ? then : then.of(wish.prototypeKey()),
          wish.drawn(),
          wish.firstYear());
    }
  }

  Known of(SpreadPicture whole) {
    Known latest = known;
    if (latest == null || !latest.isOf(whole) || latest.views().size() >= MOST_KEPT) {
      latest = Known.of(whole);
      known = latest;
    }
    return latest;
  }
}
