package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OperationTree;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.prototypes.PrototypeTimes;
import fr.essaim.core.shared.PartialDate;
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
import java.util.stream.Stream;

/** Who may do what to the spread, and what it may name. */
@ApplicationScoped
public class SpreadGuard {

  private static final String SINCE = "since";
  private static final String BEFORE_PROTOTYPE = "spread.date.before-prototype";

  @Inject private Access access;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private OperationTree operations;
  @Inject private SpreadRows rows;

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
    check(details, null);
  }

  /**
   * The same of one that begins, which no prototype was there for before it was begun.
   *
   * @param since when; null where no date is said
   */
  public void check(TransferDetails details, PartialDate since) {
    Violations violations = new Violations();
    checkNames(violations, details);
    checkDate(violations, SINCE, details, since);
    violations.refuse();
  }

  /**
   * Refuses a date on which nobody can have agreed on it yet.
   *
   * @param field where the date was typed
   */
  public void checkDate(String field, TransferDetails details, PartialDate since) {
    Violations violations = new Violations();
    checkDate(violations, field, details, since);
    violations.refuse();
  }

  private void checkDate(
      Violations violations, String field, TransferDetails details, PartialDate since) {
    details.prototypeKeys().stream()
        .sorted()
        .filter(this::isKnown)
        .map(key -> library.times(key).begun())
        .forEach(begun -> checkDate(violations, field, since, begun, BEFORE_PROTOTYPE));
  }

  private void checkNames(Violations violations, TransferDetails details) {
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
  }

  /** Refuses an installation that names what is not there, or not fit for its part. */
  public void check(InstallationDetails details) {
    check(details, null);
  }

  /**
   * The same of one that begins.
   *
   * @param since when; null where no date is said
   */
  public void check(InstallationDetails details, PartialDate since) {
    Violations violations = new Violations();
    checkNames(violations, details);
    checkDate(violations, SINCE, details, since);
    violations.refuse();
  }

  /**
   * Refuses a date on which a centre cannot have had it yet: before the prototype was begun, and,
   * but for the centres where it was made, before its version was released.
   *
   * @param field where the date was typed
   */
  public void checkDate(String field, InstallationDetails details, PartialDate since) {
    Violations violations = new Violations();
    checkDate(violations, field, details, since);
    violations.refuse();
  }

  private void checkDate(
      Violations violations, String field, InstallationDetails details, PartialDate since) {
    if (isKnown(details.prototypeKey())) {
      PrototypeTimes times = library.times(details.prototypeKey());
      checkDate(violations, field, since, times.begun(), BEFORE_PROTOTYPE);
      if (details.version() != null && !times.homes().contains(details.centreKey())) {
        PartialDate released = times.releases().get(details.version());
        checkDate(
            violations, field, since, released, "spread.date.before-release", details.version());
      }
    }
  }

  /**
   * @param first the earliest that it can be; null where that is not known
   */
  private static void checkDate(
      Violations violations,
      String field,
      PartialDate since,
      PartialDate first,
      String code,
      Object... more) {
    boolean isBefore = since != null && first != null && since.isBefore(first);
    if (isBefore) {
      Stream<Object> arguments = Stream.concat(Stream.of(since, first), Stream.of(more));
      violations.check(field, false, code, arguments.toArray());
    }
  }

  private boolean isKnown(String prototypeKey) {
    return library.named(Set.of(prototypeKey)).containsKey(prototypeKey);
  }

  private void checkNames(Violations violations, InstallationDetails details) {
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
    violations.check("transfer", fits(details), "spread.installation.other-transfer");
  }

  /** The transfer that brought it is one to this centre, about this prototype. */
  private boolean fits(InstallationDetails details) {
    if (details.transferKey() == null) {
      return true;
    }
    TransferDetails transfer = rows.transfer(details.transferKey()).details();
    return transfer.receiverKey().equals(details.centreKey())
        && Set.copyOf(transfer.prototypeKeys()).contains(details.prototypeKey());
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
