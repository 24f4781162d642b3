package fr.essaim.core.peers;

import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.DerivedFrom;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A prototype of another network in a list.
 *
 * @param uri what names it in linked data
 * @param page where people read about it, there
 * @param licence null where it is none that we know
 * @param licenceUri the address of its licence; null where it says none
 * @param themes those that our scheme has too
 * @param withdrawnAt when its network took it back; null while it is public there
 * @param taken whether our network took it up
 * @param takenKey the key of ours, where that is public; or null
 */
public record ForeignRow(
    UUID id,
    String uri,
    String page,
    String title,
    String summary,
    String language,
    Peer network,
    Licence licence,
    String licenceUri,
    PrototypeKind kind,
    PrototypeState state,
    Set<Audience> audiences,
    List<Theme> themes,
    String latest,
    Instant changedAt,
    Instant withdrawnAt,
    boolean taken,
    String takenKey) {

  public ForeignRow {
    audiences = Set.copyOf(audiences);
    themes = List.copyOf(themes);
  }

  /** Whether it may still be taken up, as far as its network and its licence go. */
  public boolean isFree() {
    return withdrawnAt == null && !taken && (licence == null || licence.allowsChanges());
  }

  DerivedFrom origin() {
    return new DerivedFrom(uri, page, title, language, network.name(), licence);
  }

  PrototypeDetails details() {
    return new PrototypeDetails(
        title,
        summary,
        kind,
        Set.of(),
        List.of(),
        audiences,
        themes.stream().map(Theme::key).collect(Collectors.toSet()),
        "",
        "");
  }
}
