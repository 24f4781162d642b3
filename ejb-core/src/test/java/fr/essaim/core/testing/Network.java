package fr.essaim.core.testing;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.Prototypes;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.ResourceView;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.shared.PartialDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A federation with a centre, {@code moulin}, and a centre of nobody's, {@code phare}, with the
 * people and the prototypes that a test asks for.
 */
public final class Network implements AutoCloseable {

  private final Database database = Database.emptied();
  private final Session system = prepared(database.session());

  public Network() {
    organisation("federation", OrganisationDetails.of("Fédération", OrganisationKind.FEDERATION));
    organisation(
        "moulin",
        OrganisationDetails.of("Le Moulin", OrganisationKind.SOCIAL_CENTRE).memberOf("federation"));
    organisation("phare", OrganisationDetails.of("Le Phare", OrganisationKind.SOCIAL_CENTRE));
  }

  private void organisation(String key, OrganisationDetails details) {
    system.transaction(
        () -> system.get(OrganisationDirectory.class).create(new CreateOrganisation(key, details)));
  }

  public Session system() {
    return system;
  }

  /** The services of a person. */
  public Session as(UUID account) {
    return prepared(database.sessionOf(account.toString()));
  }

  /** The services of somebody who is not signed in. */
  public Session visitor() {
    return prepared(database.sessionOf(null));
  }

  private static Session prepared(Session session) {
    return session.with(ProofElsewhere.class, Prototypes.noProof());
  }

  /** Somebody with an open account; their address says who they are. */
  public UUID person(String name, Role role, String organisation) {
    String email = name.toLowerCase(Locale.ROOT).replace(" ", ".") + "@example.org";
    system.transaction(
        () -> system.get(AccountService.class).open(email, name, new Grant(role, organisation)));
    return UUID.fromString(
        system
            .entityManager()
            .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
            .setParameter(1, email)
            .getSingleResult()
            .toString());
  }

  /** A published prototype of an organisation. */
  public String published(String title, String organisation) {
    PrototypeService prototypes = system.get(PrototypeService.class);
    String key =
        system.inTransaction(
            () ->
                prototypes.create(
                    new CreatePrototype(
                        organisation, Prototypes.details(title), new PartialDate("2024"))));
    system.transaction(() -> prototypes.publish(key));
    return key;
  }

  /** A version in the making, under a licence, with a link. */
  public VersionNumber draft(String prototype, String number) {
    VersionNumber version = VersionNumber.parse(number);
    VersionService versions = system.get(VersionService.class);
    system.transaction(() -> versions.draft(prototype, version));
    system.transaction(
        () -> {
          long seen = system.get(PrototypeService.class).open(prototype).version();
          versions.describe(prototype, version, seen, Licence.CC_BY_4_0, "Neuf.");
        });
    system.transaction(
        () ->
            versions.addLink(
                prototype,
                version,
                new ResourceDetails("Guide", Licence.CC_BY_4_0, "fr", "text/html"),
                "https://example.org/guide"));
    return version;
  }

  /** A released version, of the one in the making where there is one of that number. */
  public void release(String prototype, String number, PartialDate day) {
    PrototypeService prototypes = system.get(PrototypeService.class);
    VersionNumber version = VersionNumber.parse(number);
    boolean isDrafted =
        system.inTransaction(
            () ->
                prototypes.open(prototype).versions().stream()
                    .anyMatch(each -> each.number().equals(version)));
    if (!isDrafted) {
      draft(prototype, number);
    }
    system.transaction(
        () -> {
          Set<UUID> checked =
              prototypes.open(prototype).versions().stream()
                  .filter(each -> each.number().equals(version))
                  .flatMap(each -> each.resources().stream())
                  .map(ResourceView::id)
                  .collect(Collectors.toSet());
          system.get(VersionService.class).release(prototype, version, day, checked);
        });
  }

  @Override
  public void close() {
    system.close();
  }
}
