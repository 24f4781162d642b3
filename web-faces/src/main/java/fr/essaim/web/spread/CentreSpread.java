package fr.essaim.web.spread;

import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an organisation uses and from whom it came, and what others took from it.
 *
 * @param own its uses by where they stand, those that go on first
 * @param given the first of others that it accompanied, the newest first
 * @param more how many others it accompanied
 */
public record CentreSpread(List<Stand> own, List<Use> given, int more) {

  private static final int MOST = 20;

  /**
   * The uses that stand at the same point, the oldest first.
   *
   * @param name the end of the key of what they are called
   */
  public record Stand(String name, List<Use> uses) {

    private static Stand of(String name, List<Use> all, Predicate<InstallationState> which) {
      return new Stand(
          name, all.stream().filter(use -> which.test(use.current().state())).toList());
    }
  }

  static CentreSpread of(SpreadPicture picture, String key) {
    List<Use> given = new ArrayList<>(picture.uses());
    given.removeIf(use -> use.giver() == null || !use.giver().key().equals(key));
    Collections.reverse(given);
    List<Use> all = picture.uses().stream().filter(use -> use.centre().key().equals(key)).toList();
    return new CentreSpread(
        Stream.of(
                Stand.of("uses", all, InstallationState::isInUse),
                Stand.of("coming", all, InstallationState::isComing),
                Stand.of("stopped", all, InstallationState.STOPPED::equals))
            .filter(stand -> !stand.uses().isEmpty())
            .toList(),
        given.stream().limit(MOST).toList(),
        Math.max(0, given.size() - MOST));
  }
}
