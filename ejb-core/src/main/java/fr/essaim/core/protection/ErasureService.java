package fr.essaim.core.protection;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.OwnPassword;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.protection.internal.Administrators;
import fr.essaim.core.protection.internal.Eraser;
import fr.essaim.core.protection.internal.ErasureRows;
import fr.essaim.core.protection.internal.ErasureWork;
import fr.essaim.core.protection.internal.Person;
import fr.essaim.core.protection.internal.Restriction;
import fr.essaim.core.register.OnErasure;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RegisteredColumn;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Erases people: by themselves, by an administrator who was asked to, or again after a restore from
 * an older backup. What the register says is erased, made nobody's, or emptied; what a law makes us
 * keep is kept apart until its day.
 */
@Stateless
public class ErasureService {

  private static final int LONGEST_REASON = 500;

  @Inject private Access access;
  @Inject private Register register;
  @Inject private OwnPassword password;
  @Inject private Administrators administrators;
  @Inject private Eraser people;
  @Inject private ErasureWork work;
  @Inject private ErasureRows rows;
  @Inject private Restriction restriction;
  @Inject private Clock clock;

  private record Alike(Processing what, OnErasure effect) {}

  /** What erasing the caller would do. */
  @Requires(Permission.INTRANET_READ)
  public ErasurePlan ownPlan() {
    access.scope(Permission.INTRANET_READ);
    Person person = person(caller());
    Map<Alike, Long> rowsByEffect = new LinkedHashMap<>();
    for (RegisteredTable table : register.personalTables()) {
      long concerned = people.count(table, person);
      if (concerned > 0) {
        rowsByEffect.merge(new Alike(table.processing(), effectOf(table)), concerned, Long::sum);
      }
    }
    List<ErasurePlan.Part> parts = new ArrayList<>();
    rowsByEffect.forEach(
        (alike, number) -> parts.add(new ErasurePlan.Part(alike.what(), alike.effect(), number)));
    return new ErasurePlan(parts, restriction.about(person.account()));
  }

  /**
   * Erases the caller.
   *
   * @param typedPassword the caller's password, typed again
   * @throws BusinessRuleViolation {@code identity.password.wrong}, or {@code
   *     protection.erasure.last-administrator} when nobody else could run the instance
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "erasure.erase-own")
  public void eraseOwn(String typedPassword) {
    access.scope(Permission.OWN_ACCOUNT);
    UUID account = caller();
    password.check(typedPassword);
    erase(account, Erasure.Cause.OWN, "", Access.ERASED);
  }

  /**
   * Erases somebody who asked for it.
   *
   * @param reason how they asked, such as the date of their e-mail; without their name
   * @throws BusinessRuleViolation {@code protection.reason.missing}, {@code
   *     protection.reason.names-the-person}, or as for {@link #eraseOwn}
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "erasure.erase-on-request")
  public void eraseOnRequest(UUID account, String reason) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "account/" + account);
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty()) {
      throw new BusinessRuleViolation("protection.reason.missing");
    }
    if (why.length() > LONGEST_REASON) {
      throw new BusinessRuleViolation("protection.reason.too-long", LONGEST_REASON);
    }
    if (person(account).isNamedIn(why)) {
      throw new BusinessRuleViolation("protection.reason.names-the-person");
    }
    erase(account, Erasure.Cause.REQUEST, why, access.callerName());
  }

  /**
   * Erases again everyone whom a restore brought back.
   *
   * @param ledger the erasures of the ledger beside the database
   * @return how many people were back
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "erasure.replay")
  public int replay(List<Erasure> ledger) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "erasures");
    int back = 0;
    for (Erasure line : ledger) {
      Person person = people.find(line.account()).orElse(null);
      if (person == null) {
        rows.note(line, Access.SYSTEM, true);
      } else {
        work.erase(person, line, Access.SYSTEM);
        back++;
      }
    }
    return back;
  }

  /** The last erasures, newest first. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<Erasure> recent() {
    access.scope(Permission.INSTANCE_WATCH);
    return rows.recent();
  }

  /** How much laws make us keep of people who were erased; its content is given to nobody. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<RestrictedData> restricted() {
    access.scope(Permission.INSTANCE_WATCH);
    return restriction.summary();
  }

  private void erase(UUID account, Erasure.Cause cause, String reason, String by) {
    Person person = person(account);
    if (administrators.isLast(account)) {
      throw new BusinessRuleViolation("protection.erasure.last-administrator");
    }
    work.erase(person, new Erasure(account, clock.instant(), cause, reason), by);
  }

  private Person person(UUID account) {
    return people.find(account).orElseThrow(() -> new UnknownThing("account", account.toString()));
  }

  private UUID caller() {
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.OWN_ACCOUNT));
  }

  private static OnErasure effectOf(RegisteredTable table) {
    if (table.isDeletedWithTheAccount() || table.isDeletedWithTheAddress()) {
      return OnErasure.DELETED;
    }
    String by = table.accountColumn().or(table::addressColumn).orElseThrow();
    return table.columns().stream()
        .filter(column -> column.name().equals(by))
        .map(RegisteredColumn::onErasure)
        .findFirst()
        .orElse(OnErasure.BLOTTED);
  }
}
