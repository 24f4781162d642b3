package fr.essaim.core.identity;

import fr.essaim.core.identity.internal.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Answers, for one request, what its caller may do and where. A service asks it after loading the
 * thing, with that thing's own organisation, never with one that the caller named.
 */
@RequestScoped
public class Access {

  /** The name of the caller of the loopback administration interface, who may do everything. */
  public static final String SYSTEM = "system";

  /** What records call somebody whose account was erased. */
  public static final String ERASED = "erased";

  /** Stands in a caller's name for the container between the account and its session. */
  static final String SESSION_OF = "#";

  @Inject private SecurityContext security;
  @Inject private OrganisationTree tree;
  @Inject private OperationTree operations;
  @Inject private Sessions sessions;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  private SignedInNow now;
  private String actor;
  private final Deque<List<Use>> calls = new ArrayDeque<>();

  /**
   * One use of a permission.
   *
   * @param permission what was asked for
   * @param organisationKey in which organisation; null over several
   * @param subject what for, such as {@code prototype/mon-cv}; null over several
   */
  public record Use(Permission permission, String organisationKey, String subject) {}

  /**
   * @param subject the thing, as {@code type/key}
   * @throws NotAllowed unless the caller has the permission in the organisation
   */
  public void require(Permission permission, String organisationKey, String subject) {
    if (!allows(permission, organisationKey)) {
      throw new NotAllowed(permission);
    }
    note(new Use(permission, organisationKey, subject));
  }

  /**
   * Where the caller has the permission.
   *
   * @throws NotAllowed if nowhere
   */
  public OrganisationScope scope(Permission permission) {
    requireSomewhere(permission);
    note(new Use(permission, null, null));
    return scopeOf(permission);
  }

  /** The same, and nowhere for anyone who has it nowhere. */
  public OrganisationScope scopeIfAny(Permission permission) {
    return allowsSomewhere(permission) ? scope(permission) : new OrganisationScope(false, Set.of());
  }

  /** Whether the caller has the permission there; asks nothing of the caller. */
  public boolean allows(Permission permission, String organisationKey) {
    if (isSystem()) {
      return true;
    }
    return grants().stream()
        .filter(grant -> permission.roles().contains(grant.role()))
        .anyMatch(grant -> reaches(grant, permission, organisationKey));
  }

  /**
   * In which operations the caller has the permission.
   *
   * @throws NotAllowed if nowhere
   */
  public OperationScope operations(Permission permission) {
    requireSomewhere(permission);
    note(new Use(permission, null, null));
    return operationsOf(permission);
  }

  /** The same, and in none for anyone who has it nowhere. */
  public OperationScope operationsIfAny(Permission permission) {
    return allowsSomewhere(permission)
        ? operations(permission)
        : new OperationScope(false, Set.of());
  }

  /** Where the caller has the permission; asks nothing of the caller. */
  public OperationScope operationsWhereAllowed(Permission permission) {
    return operationsOf(permission);
  }

  /** Whether the caller has the permission in an operation; asks nothing of the caller. */
  public boolean allowsInOperation(Permission permission, String operationKey) {
    return operationsOf(permission).contains(operationKey);
  }

  /**
   * @throws NotAllowed unless the caller has the permission in the operation
   */
  public void requireInOperation(Permission permission, String operationKey) {
    if (!allowsInOperation(permission, operationKey)) {
      throw new NotAllowed(permission);
    }
    note(new Use(permission, null, "operation/" + operationKey));
  }

  /** Where the caller has the permission, to say what they may do; asks nothing of the caller. */
  public OrganisationScope whereAllowed(Permission permission) {
    return allowsSomewhere(permission)
        ? scopeOf(permission)
        : new OrganisationScope(false, Set.of());
  }

  /** Whether the caller has the permission in at least one organisation. */
  public boolean allowsSomewhere(Permission permission) {
    return isSystem()
        || (permission.isEverybodys() && caller().isPresent() && mayTakePart(permission))
        || grants().stream().anyMatch(grant -> permission.roles().contains(grant.role()));
  }

  private boolean mayTakePart(Permission permission) {
    return permission != Permission.PARTICIPATE || !isPasswordGiven();
  }

  /**
   * Has what follows in this request be done for somebody who asked for it before, with the rights
   * that they have by now: a job is nobody's.
   *
   * @param callerName as {@link #callerName} gave it then; null for nobody again
   */
  public void actFor(String callerName) {
    actor = callerName;
    refresh();
  }

  /** Whether a caller's name is an account's. */
  public static boolean isAccount(String callerName) {
    return !callerName.equals(SYSTEM) && !callerName.equals(ERASED);
  }

  /** The caller's roles, empty for a visitor. */
  public List<Grant> grants() {
    return now().grants();
  }

  /**
   * The caller's account, empty for a visitor, for the administration interface, and for anyone
   * whose session was ended or account was closed meanwhile.
   */
  public Optional<UUID> caller() {
    return Optional.ofNullable(now().account());
  }

  /** The session that the caller is signed in by, if they are by one. */
  public Optional<UUID> session() {
    return Optional.ofNullable(now().session());
  }

  /** What the caller is called, if they are signed in by a session. */
  public Optional<String> displayName() {
    return Optional.ofNullable(now().displayName());
  }

  /** Whether a role of the caller's is not in force until they set up a second factor. */
  public boolean isFactorWanted() {
    return now().factorWanted();
  }

  /**
   * Whether somebody else made the caller's password, so that they may do nothing but change it.
   */
  public boolean isPasswordGiven() {
    return now().passwordGiven();
  }

  /** Whether the container still knows a caller whose session is over. */
  public boolean isOver() {
    return !isSystem() && principal().isPresent() && caller().isEmpty();
  }

  /** The caller's name for records: an account's id, {@link #SYSTEM} or {@code visitor}. */
  public String callerName() {
    return isSystem() ? SYSTEM : caller().map(UUID::toString).orElse("visitor");
  }

  /** Forgets what was loaded, after the caller's own roles changed or another caller came. */
  public void refresh() {
    now = null;
  }

  /**
   * The same as {@link #require} for a thing that is no organisation's.
   *
   * @throws NotAllowed if the caller has the permission nowhere
   */
  public void requireSomewhere(Permission permission, String subject) {
    requireSomewhere(permission);
    note(new Use(permission, null, subject));
  }

  /** Where somebody who is not signed in has a permission, but as an administrator. */
  OrganisationScope centresOf(UUID account, Permission permission) {
    return scopeOf(
        permission,
        withoutSession(account).grants().stream()
            .filter(grant -> grant.role() != Role.ADMINISTRATOR)
            .toList());
  }

  /**
   * @throws NotAllowed if the caller has the permission nowhere
   */
  public void requireSomewhere(Permission permission) {
    if (!allowsSomewhere(permission)) {
      throw new NotAllowed(permission);
    }
  }

  void enter() {
    calls.push(new ArrayList<>());
  }

  List<Use> leave() {
    return calls.pop();
  }

  private void note(Use use) {
    if (!calls.isEmpty()) {
      calls.peek().add(use);
    }
  }

  private OrganisationScope scopeOf(Permission permission) {
    return isSystem() ? new OrganisationScope(true, Set.of()) : scopeOf(permission, grants());
  }

  private OrganisationScope scopeOf(Permission permission, List<Grant> grants) {
    Set<String> keys = new HashSet<>();
    for (Grant grant : grants) {
      if (!permission.roles().contains(grant.role())) {
        continue;
      }
      if (grant.role() == Role.ADMINISTRATOR) {
        return new OrganisationScope(true, Set.of());
      }
      if (isHeldThere(grant, permission)) {
        keys.add(grant.organisationKey());
      }
      if (grant.operationKey() != null) {
        keys.addAll(operations.centresOf(grant.operationKey()));
      }
      if (grant.role() == Role.FEDERATION) {
        keys.addAll(tree.membersOf(grant.organisationKey()));
      }
    }
    return new OrganisationScope(false, keys);
  }

  private boolean reaches(Grant grant, Permission permission, String organisationKey) {
    if (grant.role() == Role.ADMINISTRATOR) {
      return true;
    }
    if (isHeldThere(grant, permission) && grant.organisationKey().equals(organisationKey)) {
      return true;
    }
    if (grant.operationKey() != null
        && operations.centresOf(grant.operationKey()).contains(organisationKey)) {
      return true;
    }
    return grant.role() == Role.FEDERATION
        && organisationKey != null
        && tree.federationOf(organisationKey).filter(grant.organisationKey()::equals).isPresent();
  }

  /** An operation's role allows where its person is what it allows everybody, and no more. */
  private static boolean isHeldThere(Grant grant, Permission permission) {
    return !grant.role().isOfAnOperation() || permission.isEverybodys();
  }

  private OperationScope operationsOf(Permission permission) {
    if (isSystem()) {
      return new OperationScope(true, Set.of());
    }
    Set<String> keys = new HashSet<>();
    Set<String> leads = new HashSet<>();
    Set<String> funders = new HashSet<>();
    Set<String> beneficiaries = new HashSet<>();
    for (Grant grant : grants()) {
      if (!permission.roles().contains(grant.role())) {
        continue;
      }
      switch (grant.role()) {
        case ADMINISTRATOR -> {
          return new OperationScope(true, Set.of());
        }
        case FUNDER -> {
          funders.add(grant.organisationKey());
          funders.addAll(tree.fundsOf(grant.organisationKey()));
        }
        case FEDERATION -> {
          Set<String> members = tree.membersOf(grant.organisationKey());
          leads.add(grant.organisationKey());
          leads.addAll(members);
          if (!permission.isAudited()) {
            beneficiaries.addAll(members);
          }
        }
        case OPERATION_COORDINATOR, OPERATION_ASSISTANT -> {
          if (grant.operationKey() != null) {
            keys.add(grant.operationKey());
          }
        }
        default -> leads.add(grant.organisationKey());
      }
    }
    keys.addAll(operations.operationsOf(leads, funders, beneficiaries));
    return new OperationScope(false, keys);
  }

  private boolean isSystem() {
    return principal().filter(SYSTEM::equals).isPresent();
  }

  private Optional<String> principal() {
    return actor == null
        ? Optional.ofNullable(security.getCallerPrincipal()).map(Principal::getName)
        : Optional.of(actor);
  }

  SignedInNow now() {
    if (now == null) {
      now = principal().filter(Access::isAccount).map(this::load).orElse(SignedInNow.NOBODY);
    }
    return now;
  }

  private SignedInNow load(String name) {
    int end = name.indexOf(SESSION_OF);
    return end < 0
        ? withoutSession(UUID.fromString(name))
        : sessions.find(
            UUID.fromString(name.substring(0, end)),
            UUID.fromString(name.substring(end + SESSION_OF.length())));
  }

  /** Somebody whom no browser signed in, as in a test. */
  private SignedInNow withoutSession(UUID account) {
    List<Grant> grants =
        entityManager
            .createQuery(
                "select new fr.essaim.core.identity.Grant(m.role, m.organisationKey, m.operationKey)"
                    + " from Membership m where m.account.id = :account"
                    + " and m.account.closedAt is null",
                Grant.class)
            .setParameter("account", account)
            .getResultList();
    return new SignedInNow(account, null, null, null, false, false, grants);
  }
}
