package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything of a published prototype that is public, and nothing else: no personal contact, no
 * draft version, no workshop.
 *
 * @param kind what nature it is of
 * @param steward the organisation that answers for it
 * @param origins where it was made, empty where not known
 * @param creators who agreed to be named as its makers
 * @param audiences whom it is for, in the order of the enumeration
 * @param themes its themes
 * @param publicContact whom to write to; may be empty
 * @param states the states that it went through, the present one last
 * @param sheet the sections that are written
 * @param figures what it costs and what work it is, in numbers
 * @param versions its released versions, the newest first
 * @param publishedAt since when it is public
 * @param modifiedAt when anything of it last changed
 * @param source where its first data came from, such as {@code programme}; null if typed here
 * @param derivedFrom the prototype of another network that it was made from; null where of none
 * @param cover its picture; null where it has none
 */
public record PublishedPrototype(
    String key,
    String title,
    String summary,
    PrototypeKind kind,
    OrganisationRef steward,
    List<OrganisationRef> origins,
    List<String> creators,
    List<Audience> audiences,
    List<Theme> themes,
    String publicContact,
    List<StateSince> states,
    Map<SheetSection, String> sheet,
    SheetFigures figures,
    List<VersionView> versions,
    Instant publishedAt,
    Instant modifiedAt,
    String source,
    DerivedFrom derivedFrom,
    Cover cover) {

  public PublishedPrototype {
    origins = List.copyOf(origins);
    creators = List.copyOf(creators);
    audiences = List.copyOf(audiences);
    themes = List.copyOf(themes);
    states = List.copyOf(states);
    sheet = Map.copyOf(sheet);
    versions = List.copyOf(versions);
  }

  public PrototypeState state() {
    return states.get(states.size() - 1).state();
  }

  /** When it was started. */
  public PartialDate initiated() {
    return states.get(0).since();
  }

  public boolean isArchived() {
    return state() == PrototypeState.ARCHIVED;
  }

  /** The newest released version. */
  public Optional<VersionView> latestVersion() {
    return versions.stream().findFirst();
  }

  /** The licence of the newest released version. */
  public Optional<Licence> licence() {
    return latestVersion().map(VersionView::licence);
  }

  /** The licences of all its released versions. */
  public Set<Licence> licences() {
    return versions.stream()
        .map(VersionView::licence)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
