package fr.essaim.core.prototypes;

import fr.essaim.core.shared.PartialDate;
import java.util.List;

/**
 * A version of a prototype. Once released it never changes.
 *
 * @param key its public key
 * @param prototypeKey of which prototype
 * @param prototypeTitle that prototype's title
 * @param number its number
 * @param licence null as long as none is chosen; never null once released
 * @param changeNote what is new
 * @param releasedOn when it was released; null for a draft
 * @param proposed whether somebody proposed to release this draft
 * @param resources what it is made of
 */
public record VersionView(
    String key,
    String prototypeKey,
    String prototypeTitle,
    VersionNumber number,
    Licence licence,
    String changeNote,
    PartialDate releasedOn,
    boolean proposed,
    List<ResourceView> resources) {

  public VersionView {
    resources = List.copyOf(resources);
  }

  public boolean isReleased() {
    return releasedOn != null;
  }

  /** Whether it and everything in it is under an open licence. */
  public boolean isOpen() {
    return licence != null
        && licence.isOpen()
        && resources.stream().allMatch(resource -> resource.details().licence().isOpen());
  }
}
