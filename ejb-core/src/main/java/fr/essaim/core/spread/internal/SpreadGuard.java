package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OperationTree;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.TransferDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who may do what to the spread, and what it may name. */
@ApplicationScoped
public class SpreadGuard {

  @Inject private Access access;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private OperationTree operations;

  /** What the caller sees in lists. */
  public Visible visible() {
    access.scope(Permission.INTRANET_READ);
    return new Visible(
        access.scopeIfAny(Permission.SPREAD_READ),
        access.whereAllowed(Permission.SPREAD_EDIT),
        access.operationsIfAny(Permission.OPERATION_READ));
  }

  /** Lets through those who have the permission in one of the organisations that take part. */
  public void require(Permission permission, Collection<String> keys, String subject) {
    List<String> both = keys.stream().sorted().toList();
    String where =
        both.stream().filter(key -> access.allows(permission, key)).findFirst().orElse(both.get(0));
    access.require(permission, where, subject);
  }

  public boolean allows(Permission permission, Collection<String> keys) {
    return keys.stream().anyMatch(key -> access.allows(permission, key));
  }

  /** Refuses a transfer that names what is not there, or not fit for its part. */
  public void check(TransferDetails details) {
    Violations violations = new Violations();
    OrganisationRef mentor = living(violations, "mentor", details.mentorKey());
    OrganisationRef receiver = living(violations, "receiver", details.receiverKey());
    if (mentor != null) {
      boolean isFederation = mentor.kind() == OrganisationKind.FEDERATION;
      violations.check(
          "mentor", isFederation || mentor.kind().canBeFederated(), "spread.mentor.unfit");
      violations.check(
          "channel",
          !isFederation || details.channel() == Channel.FEDERATION,
          "spread.channel.of-federation");
    }
    if (receiver != null) {
      violations.check("receiver", receiver.kind().canBeFederated(), "spread.receiver.unfit");
    }
    violations.check(
        "operation",
        details.operationKey() == null
            || operations.centresOf(details.operationKey()).contains(details.receiverKey()),
        "spread.operation.other");
    details.prototypeKeys().stream().sorted().forEach(key -> usable(violations, "prototypes", key));
    violations.refuse();
  }

  /** Refuses an installation that names what is not there, or not fit for its part. */
  public void check(InstallationDetails details) {
    Violations violations = new Violations();
    OrganisationRef centre = living(violations, "centre", details.centreKey());
    if (centre != null) {
      violations.check("centre", centre.kind().canBeFederated(), "spread.receiver.unfit");
    }
    usable(violations, "prototype", details.prototypeKey());
    if (details.version() != null) {
      boolean isReleased =
          library.releases(details.prototypeKey()).stream()
              .anyMatch(number -> number.toString().equals(details.version()));
      violations.check("version", isReleased, "spread.version.unknown", details.version());
    }
    violations.refuse();
  }

  private OrganisationRef living(Violations violations, String field, String key) {
    OrganisationRef found = organisations.named(Set.of(key)).get(key);
    boolean isThere = found != null && Objects.equals(found.key(), key);
    violations.check(field, isThere, "spread.organisation.unknown", key);
    return isThere ? found : null;
  }

  /** What is public, or of an organisation of the caller's. */
  private void usable(Violations violations, String field, String key) {
    Map<String, PrototypeRef> found = library.named(Set.of(key));
    violations.check(
        field,
        found.containsKey(key)
            && (found.get(key).published()
                || access.allows(Permission.PROTOTYPE_READ, library.stewardOf(key))),
        "spread.prototype.unknown",
        key);
  }
}
