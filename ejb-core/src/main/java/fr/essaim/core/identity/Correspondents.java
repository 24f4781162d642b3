package fr.essaim.core.identity;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds whom services write to. It asks nothing of its caller: addresses that it gives go into
 * e-mails and are shown to nobody.
 */
@ApplicationScoped
public class Correspondents {

  private static final String SELECT =
      "select distinct cast(a.id as text), a.display_name, a.email, a.language"
          + " from identity.account a";
  private static final String OPEN = " a.opened_at is not null and a.closed_at is null";

  private static final List<String> OF_OPERATIONS =
      Arrays.stream(Role.values()).filter(Role::isOfAnOperation).map(Role::name).toList();

  @Inject private OrganisationTree tree;
  @Inject private OperationTree operations;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Somebody whom a record names.
   *
   * @param caller an account's id, {@link Access#SYSTEM} or {@link Access#ERASED}; may be null
   */
  public Optional<Correspondent> named(String caller) {
    if (caller == null || caller.equals(Access.SYSTEM) || caller.equals(Access.ERASED)) {
      return Optional.empty();
    }
    return find(new SqlText().add(SELECT + " where cast(a.id as text) = ").value(caller)).stream()
        .findFirst();
  }

  /** Those who may do something in an organisation; where it has nobody, in its federation. */
  public List<Correspondent> whoMay(Permission permission, String organisationKey) {
    List<Correspondent> own = ofRoles(permission.roles(), organisationKey);
    return own.isEmpty() && permission.roles().contains(Role.FEDERATION)
        ? tree.federationOf(organisationKey)
            .map(federation -> ofRoles(Set.of(Role.FEDERATION), federation))
            .orElse(List.of())
        : own;
  }

  /**
   * Those who work in centres and may do something there, by the keys of the centres; one where
   * nobody does is missing from the answer.
   */
  public Map<String, List<Correspondent>> teams(
      Permission permission, Collection<String> organisationKeys) {
    SqlText select =
        new SqlText()
            .add("select distinct cast(a.id as text), a.display_name, a.email, a.language,")
            .add(" m.organisation_key from identity.account a")
            .add(" join identity.membership m on m.account_id = a.id where ")
            .only("m.organisation_key", organisationKeys)
            .add(" and m.role in (")
            .values(permission.roles().stream().filter(Role::isOfACentre).map(Role::name).toList())
            .add(") and" + OPEN + " order by a.email");
    return SqlText.rows(select.query(entityManager)).stream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row[4],
                Collectors.mapping(Correspondents::read, Collectors.toList())));
  }

  /** Those of some accounts who may do something in an organisation. */
  public Set<UUID> whoMayAmong(Set<UUID> accounts, Permission permission, String organisationKey) {
    SqlText select =
        new SqlText()
            .add("select distinct cast(account_id as text) from identity.membership where ")
            .only("account_id", accounts)
            .add(" and role in (")
            .values(permission.roles().stream().map(Role::name).toList())
            .add(") and (role = ")
            .value(Role.ADMINISTRATOR.name())
            .add(" or role not in (")
            .values(OF_OPERATIONS)
            .add(") and organisation_key = ")
            .value(organisationKey)
            .add(" or ")
            .only("operation_key", operations.carriedBy(organisationKey))
            .add(" or role = ")
            .value(Role.FEDERATION.name())
            .add(" and organisation_key = ")
            .value(tree.federationOf(organisationKey).orElse(""))
            .add(")");
    List<?> allowed = select.query(entityManager).getResultList();
    return allowed.stream()
        .map(account -> UUID.fromString((String) account))
        .collect(Collectors.toSet());
  }

  /** Those who may do something by a role that they hold in an operation. */
  public List<Correspondent> inOperation(Permission permission, String operationKey) {
    return find(
        new SqlText()
            .add(SELECT + " join identity.membership m on m.account_id = a.id")
            .add(" where m.operation_key = ")
            .value(operationKey)
            .add(" and m.role in (")
            .values(
                permission.roles().stream().filter(Role::isOfAnOperation).map(Role::name).toList())
            .add(")"));
  }

  /** Those who look after the instance. */
  public List<Correspondent> administrators() {
    return find(
        new SqlText()
            .add(SELECT + " join identity.membership m on m.account_id = a.id where m.role = ")
            .value(Role.ADMINISTRATOR.name()));
  }

  private List<Correspondent> ofRoles(Set<Role> roles, String organisationKey) {
    return find(
        new SqlText()
            .add(SELECT + " join identity.membership m on m.account_id = a.id")
            .add(" where m.organisation_key = ")
            .value(organisationKey)
            .add(" and m.role in (")
            .values(roles.stream().filter(role -> !role.isOfAnOperation()).map(Role::name).toList())
            .add(")"));
  }

  private List<Correspondent> find(SqlText sql) {
    return SqlText.rows(sql.add(" and" + OPEN + " order by a.email").query(entityManager)).stream()
        .map(Correspondents::read)
        .toList();
  }

  private static Correspondent read(Object[] row) {
    return new Correspondent(
        UUID.fromString((String) row[0]), (String) row[1], (String) row[2], (String) row[3]);
  }
}
