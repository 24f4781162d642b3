package fr.essaim.web.spread;

import fr.essaim.core.spread.SpreadPicture;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what {@code /essaimage} shows for as long as the picture of the spread is the same. */
@ApplicationScoped
public class SpreadViews {

  private static final int MOST_KEPT = 40;

  private volatile Kept kept = new Kept(null, Map.of());

  /**
   * What one asks to see.
   *
   * @param day the last day of which it tells
   * @param prototypeKey the only prototype that it is about; null for all
   * @param drawn how many prototypes are drawn
   */
  record Wish(LocalDate day, String prototypeKey, int drawn, int firstYear) {}

  private record Kept(SpreadPicture whole, Map<Wish, SpreadView> views) {

    /**
     * Whether it is the very picture: to compare all that is on it would take as long as to draw.
     */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(SpreadPicture other) {
      return whole == other;
    }
  }

  SpreadView of(SpreadPicture whole, Wish wish) {
    Kept known = kept;
    if (!known.isOf(whole) || known.views().size() >= MOST_KEPT) {
      known = new Kept(whole, new ConcurrentHashMap<>());
      kept = known;
    }
    return known.views().computeIfAbsent(wish, asked -> view(whole, asked));
  }

  private static SpreadView view(SpreadPicture whole, Wish wish) {
    SpreadPicture then = wish.day().equals(whole.day()) ? whole : whole.at(wish.day());
    return SpreadView.of(
        wish.prototypeKey() == null ? then : then.of(wish.prototypeKey()),
        wish.drawn(),
        wish.firstYear());
  }
}
