package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PublishedPrototype;
import fr.essaim.core.prototypes.ReleaseProposal;
import fr.essaim.core.prototypes.WorkshopView;
import fr.essaim.core.prototypes.domain.NextState;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.PrototypeVersion;
import fr.essaim.core.prototypes.domain.Workshop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the views of one prototype: what the public sees, and all of it. */
@ApplicationScoped
public class PrototypeReader {

  @Inject private ThemeScheme themes;
  @Inject private OrganisationDirectory organisations;
  @Inject private Access access;
  @Inject private AccountService accounts;
  @Inject private ProofElsewhere proof;
  @Inject private Clock clock;

  /** What is public of a prototype once it is published. */
  public PublishedPrototype published(Prototype prototype) {
    return published(List.of(prototype)).get(0);
  }

  /** What is public of published prototypes. */
  public List<PublishedPrototype> published(List<Prototype> prototypes) {
    Map<String, OrganisationRef> names = names(prototypes);
    return prototypes.stream().map(prototype -> published(prototype, names)).toList();
  }

  private PublishedPrototype published(Prototype prototype, Map<String, OrganisationRef> names) {
    PrototypeDetails details = prototype.details();
    return new PublishedPrototype(
        prototype.key(),
        details.title(),
        details.summary(),
        details.kind(),
        ref(names, prototype.stewardKey()),
        refs(names, details.originKeys()),
        details.creators(),
        details.audiences().stream().sorted().toList(),
        themes.named(details.themeKeys()),
        details.publicContact(),
        prototype.states(),
        prototype.sheet(),
        prototype.figures(),
        prototype.releases().stream().map(PrototypeVersion::view).toList(),
        prototype.publishedAt().orElse(prototype.modifiedAt()),
        prototype.publiclyModifiedAt(),
        prototype.source().orElse(null),
        prototype.derivedFrom().orElse(null),
        prototype.cover().orElse(null));
  }

  /** All of a prototype, with what the caller may do to it. */
  public PrototypeDossier dossier(Prototype prototype) {
    PrototypeDetails details = prototype.details();
    Map<String, OrganisationRef> names = names(List.of(prototype));
    return new PrototypeDossier(
        prototype.key(),
        prototype.version(),
        details,
        ref(names, prototype.stewardKey()),
        refs(names, details.originKeys()),
        themes.named(details.themeKeys()),
        prototype.publication(),
        prototype.states(),
        prototype.sheet(),
        prototype.figures(),
        prototype.gauge(),
        prototype.versions().stream().map(PrototypeVersion::view).toList(),
        prototype.workshops().stream().map(this::workshop).toList(),
        proposal(prototype),
        NextState.obstacle(prototype, proof).orElse(null),
        prototype.missingToPublish(),
        prototype.cover().orElse(null),
        prototype.source().orElse(null),
        prototype.derivedFrom().orElse(null),
        prototype.createdAt(),
        prototype.modifiedAt(),
        access.allows(Permission.PROTOTYPE_EDIT, prototype.stewardKey()),
        access.allows(Permission.PROTOTYPE_PUBLISH, prototype.stewardKey()));
  }

  /** The proposal to release the one draft that there may be. */
  private ReleaseProposal proposal(Prototype prototype) {
    return prototype.versions().stream()
        .flatMap(version -> version.proposal().stream())
        .findFirst()
        .map(proposal -> proposal.named(nameOf(proposal.by())))
        .orElse(null);
  }

  private String nameOf(String caller) {
    return caller == null ? "" : Callers.of(List.of(caller), accounts::names).name(caller);
  }

  /** An organisation by its key, which stands for the name where nothing is known of it. */
  public static OrganisationRef ref(Map<String, OrganisationRef> names, String key) {
    return names.getOrDefault(key, new OrganisationRef(key, key, null));
  }

  static List<OrganisationRef> refs(Map<String, OrganisationRef> names, Collection<String> keys) {
    return keys.stream().sorted().map(key -> ref(names, key)).toList();
  }

  /** Who answers for a prototype. */
  public OrganisationRef steward(Prototype prototype) {
    return ref(organisations.named(Set.of(prototype.stewardKey())), prototype.stewardKey());
  }

  private Map<String, OrganisationRef> names(List<Prototype> prototypes) {
    Set<String> keys = new HashSet<>();
    for (Prototype prototype : prototypes) {
      keys.addAll(prototype.details().originKeys());
      keys.add(prototype.stewardKey());
    }
    return organisations.named(keys);
  }

  private WorkshopView workshop(Workshop workshop) {
    return new WorkshopView(
        workshop.id(),
        workshop.details(),
        workshop.attendanceFile().isPresent(),
        workshop.details().date().isAfter(LocalDate.now(clock)));
  }
}
