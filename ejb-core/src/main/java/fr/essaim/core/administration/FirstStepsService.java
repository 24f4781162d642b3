package fr.essaim.core.administration;

import fr.essaim.core.administration.internal.DeclaredSteps;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountFilters;
import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AccountView;
import fr.essaim.core.identity.AuditFilters;
import fr.essaim.core.identity.AuditTrail;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.identity.Role;
import fr.essaim.core.imports.FirstData;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.mail.EmailQueue;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationFilters;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationSort;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.shared.BaseUri;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Module;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Leads the first administrator. What the instance can see it sees by itself, each time; the rest
 * an administrator declares. The list is offered until all is done or somebody puts it away.
 */
@Stateless
public class FirstStepsService {

  private static final int MOST = 1000;

  @Inject private Access access;
  @Inject private AccountService accounts;
  @Inject private AccountRegister register;
  @Inject private AuditTrail trail;
  @Inject private OrganisationDirectory organisations;
  @Inject private EmailQueue mail;
  @Inject private PrototypeLibrary library;
  @Inject private DeclaredSteps declared;
  @Inject private BaseUri base;

  /** How far the instance is, for the caller. */
  @Requires(Permission.INSTANCE_WATCH)
  public FirstSteps list() {
    access.scope(Permission.INSTANCE_WATCH);
    String federation = federationKey();
    List<FirstSteps.Step> steps =
        Arrays.stream(FirstStep.values())
            .filter(step -> step != FirstStep.PROTOTYPE || Module.PROTOTYPES.isOn())
            .map(step -> look(step, federation))
            .toList();
    return new FirstSteps(steps, federation, declared.isDismissed());
  }

  /**
   * Says that a step is done, or not after all, where the instance cannot see it.
   *
   * @throws BusinessRuleViolation {@code administration.step.not-declarable} where it can
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "first-steps.declare")
  public void declare(FirstStep step, boolean done) {
    access.require(
        Permission.INSTANCE_ADMINISTER, null, DeclaredSteps.LIST + "/" + DeclaredSteps.word(step));
    if (!step.isDeclarable()) {
      throw new BusinessRuleViolation("administration.step.not-declarable");
    }
    declared.declare(step, done);
  }

  /** Puts the list away, or takes it out again. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "first-steps.dismiss")
  public void dismiss(boolean away) {
    access.require(Permission.INSTANCE_ADMINISTER, null, DeclaredSteps.LIST + "/all");
    declared.dismiss(away);
  }

  private FirstSteps.Step look(FirstStep step, String federation) {
    boolean seen =
        switch (step) {
          case PASSWORD -> changedPassword();
          case ADDRESS -> !own().email().endsWith("@" + FirstData.EXAMPLE_DOMAIN);
          case FEDERATION -> isDescribed(federation);
          case FIRST_CENTRE -> !centres().isEmpty();
          case SECOND_CENTRE -> centres().size() > 1;
          case MANAGERS -> centresWithManager() > 1;
          case MAIL -> mail.server().isSet();
          case BASE_URI -> base.isForOthers();
          case PUBLISHER -> LegalNotice.of(ConfigProvider.getConfig()).missing().isEmpty();
          case PROTOTYPE -> library.figures().prototypes() > 0;
          case BACKUP -> false;
        };
    boolean said = !seen && step.isDeclarable() && declared.isDeclared(step);
    return new FirstSteps.Step(step, seen || said, said);
  }

  private AccountView own() {
    return accounts.own();
  }

  private boolean changedPassword() {
    String caller = access.callerName();
    return trail
            .list(
                ListQuery.all()
                    .with(AuditFilters.PERSON, List.of(caller))
                    .with(AuditFilters.ACT, List.of("account.change-password"))
                    .ofSize(1))
            .total()
        > 0;
  }

  /** The federation that the caller administers; else that of the instance's first. */
  private String federationKey() {
    return access.grants().stream()
        .filter(grant -> grant.role() == Role.ADMINISTRATOR)
        .map(Grant::organisationKey)
        .findFirst()
        .orElse(null);
  }

  private boolean isDescribed(String federation) {
    if (federation == null) {
      return false;
    }
    OrganisationDetails details = organisations.view(federation).details();
    boolean reachable =
        details.publicContact().email() != null
            || details.publicContact().phone() != null
            || details.website() != null;
    return !details.name().equals(FirstData.UNNAMED_FEDERATION)
        && (details.description() != null || reachable);
  }

  private List<OrganisationCard> centres() {
    OrganisationKind[] kinds =
        Arrays.stream(OrganisationKind.values())
            .filter(OrganisationKind::isCentre)
            .toArray(OrganisationKind[]::new);
    return organisations.cards(
        ListQuery.all()
            .with(OrganisationFilters.KIND, kinds)
            .sortedBy(OrganisationSort.NAME)
            .ofSize(MOST));
  }

  private long centresWithManager() {
    Set<String> centres = centres().stream().map(OrganisationCard::key).collect(Collectors.toSet());
    ListQuery managers = ListQuery.all().with(AccountFilters.ROLE, Role.MANAGER).ofSize(MOST);
    return register.list(managers).rows().stream()
        .flatMap(account -> account.grants().stream())
        .filter(grant -> grant.role() == Role.MANAGER)
        .map(Grant::organisationKey)
        .filter(centres::contains)
        .distinct()
        .count();
  }
}
