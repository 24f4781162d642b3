package fr.essaim.core.prototypes;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.PrototypeVersion;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.internal.Files;
import fr.essaim.core.prototypes.internal.PrototypeReader;
import fr.essaim.core.prototypes.internal.PrototypeSearch;
import fr.essaim.core.prototypes.internal.ThemeScheme;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The published prototypes, open to everybody: found, read, downloaded. */
@Stateless
public class PrototypeLibrary {

  private static final String TYPE = "prototype";

  @Inject private Prototypes prototypes;
  @Inject private PrototypeSearch search;
  @Inject private PrototypeReader reader;
  @Inject private ThemeScheme themes;
  @Inject private Files files;
  @Inject private Clock clock;

  /** Published prototypes that match, with facets. */
  @OpenToAll
  public ListResult<PrototypeRow> search(ListQuery query) {
    return search.list(query, PrototypeSearch.Visible.published());
  }

  /** Hands over every published prototype that matches, whatever the page, in the asked order. */
  @OpenToAll
  public void export(ListQuery query, Consumer<PrototypeRow> reader) {
    search.each(query, PrototypeSearch.Visible.published(), reader);
  }

  /**
   * All that is public of a prototype.
   *
   * @throws UnknownThing if it never was public
   * @throws WithdrawnThing if it was
   */
  @OpenToAll
  public PublishedPrototype prototype(String key) {
    return reader.published(known(key));
  }

  /** The same of several, for those who build documents; what is not public is left out. */
  @OpenToAll
  public List<PublishedPrototype> published(Collection<String> keys) {
    return reader.published(publicOnes(keys));
  }

  /**
   * Released versions of published prototypes by their own keys; what is not public is left out.
   */
  @OpenToAll
  public List<VersionView> publishedVersions(Collection<String> versionKeys) {
    Set<VersionKey> wanted =
        versionKeys.stream()
            .map(VersionKey::parse)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return publicOnes(wanted.stream().map(VersionKey::prototypeKey).distinct().toList()).stream()
        .flatMap(prototype -> prototype.releases().stream())
        .map(PrototypeVersion::view)
        .filter(
            release -> wanted.contains(new VersionKey(release.prototypeKey(), release.number())))
        .toList();
  }

  /** The keys of all that is published, in order: what a rebuild of the open data goes through. */
  @OpenToAll
  public List<String> publishedKeys() {
    return search.publishedKeys();
  }

  /** The keys of all released versions of what is published, in order. */
  @OpenToAll
  public List<String> publishedVersionKeys() {
    return search.publishedVersionKeys();
  }

  /**
   * How prototypes are called, published or not; keys that nothing has are missing. Those who ask
   * see to it that a draft is named to nobody who may not know of it.
   */
  @OpenToAll
  public Map<String, PrototypeRef> named(Collection<String> keys) {
    return search.named(keys);
  }

  /** The numbers of the released versions of a prototype, published or not, the newest first. */
  @OpenToAll
  public List<VersionNumber> releases(String key) {
    return search.numbers(key, true);
  }

  /** The same, with versions in the making. */
  @OpenToAll
  public List<VersionNumber> versions(String key) {
    return search.numbers(key, false);
  }

  /** Under which licence a released version of a published prototype may be used. */
  @OpenToAll
  public Optional<Licence> licenceOf(String key, String number) {
    return publishedVersions(Set.of(new VersionKey(key, VersionNumber.parse(number)).toString()))
        .stream()
        .map(VersionView::licence)
        .findFirst();
  }

  /**
   * When a prototype, published or not, and its versions came to be.
   *
   * @throws UnknownThing if there is none of this key
   */
  @OpenToAll
  public PrototypeTimes times(String key) {
    return any(key).times(clock.getZone());
  }

  /**
   * Which organisation answers for a prototype, published or not.
   *
   * @throws UnknownThing if there is none of this key
   */
  @OpenToAll
  public String stewardOf(String key) {
    return any(key).stewardKey();
  }

  /** Every theme, in the order of the scheme. */
  @OpenToAll
  public List<Theme> themes() {
    return List.copyOf(themes.all().values());
  }

  /** The same as they are at this moment, for those who build documents. */
  @OpenToAll
  public List<Theme> themesNow() {
    return List.copyOf(themes.now().values());
  }

  @OpenToAll
  public Optional<Theme> theme(String key) {
    return Optional.ofNullable(themes.all().get(key));
  }

  /** Live figures of what is published. */
  @OpenToAll
  public LibraryFigures figures() {
    return search.figures();
  }

  /**
   * The file of a resource of a released version.
   *
   * @throws UnknownThing if the version, or the file in it, is not public
   * @throws WithdrawnThing if the prototype was public once
   */
  @OpenToAll
  public Download file(String key, String number, UUID resourceId) {
    PrototypeVersion version = known(key).version(VersionNumber.parse(number));
    if (!version.isReleased()) {
      throw new UnknownThing("version", version.key());
    }
    return version
        .resource(resourceId)
        .file()
        .map(files::read)
        .orElseThrow(() -> new UnknownThing("file", resourceId.toString()));
  }

  /**
   * A file of the picture of a published prototype.
   *
   * @throws UnknownThing if it is not public, or not of its picture
   * @throws WithdrawnThing if the prototype was public once
   */
  @OpenToAll
  public Download cover(String key, String file) {
    return files.ofCover(known(key), file);
  }

  private List<Prototype> publicOnes(Collection<String> keys) {
    return prototypes.byKeys(keys).stream().filter(Prototype::isPublished).toList();
  }

  private Prototype any(String key) {
    return prototypes.byKey(key).orElseThrow(() -> new UnknownThing(TYPE, key));
  }

  private Prototype known(String key) {
    Prototype prototype = any(key);
    return switch (prototype.publication()) {
      case PUBLISHED -> prototype;
      case WITHDRAWN -> throw new WithdrawnThing(TYPE, key);
      case DRAFT -> throw new UnknownThing(TYPE, key);
    };
  }
}
