package fr.essaim.web.spread;

import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What an organisation uses and from whom it came, and what others took from it.
 *
 * @param own its uses, the oldest first
 * @param given the first of others that it accompanied, the newest first
 * @param more how many others it accompanied
 */
public record CentreSpread(List<Use> own, List<Use> given, int more) {

  private static final int MOST = 20;

  static CentreSpread of(SpreadPicture picture, String key) {
    List<Use> given = new ArrayList<>(picture.uses());
    given.removeIf(
        use -> !use.isTaken() || use.mentor() == null || !use.mentor().key().equals(key));
    Collections.reverse(given);
    return new CentreSpread(
        picture.uses().stream().filter(use -> use.centre().key().equals(key)).toList(),
        given.stream().limit(MOST).toList(),
        Math.max(0, given.size() - MOST));
  }
}
