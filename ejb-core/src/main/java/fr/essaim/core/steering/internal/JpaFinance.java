package fr.essaim.core.steering.internal;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.domain.Agreement;
import fr.essaim.core.steering.domain.Expense;
import fr.essaim.core.steering.domain.FundingPlan;
import fr.essaim.core.steering.domain.PaymentRequest;
import fr.essaim.core.steering.domain.StaffPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the money and the staff of operations. */
@ApplicationScoped
public class JpaFinance {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** What was spent on a category, in cents: in all, and of that what is paid. */
  public record Spent(long engaged, long paid) {}

  public void add(Aggregate thing) {
    entityManager.persist(thing);
  }

  public void remove(Aggregate thing) {
    entityManager.remove(thing);
  }

  /** The one of this kind and key. */
  public <T extends Aggregate> Optional<T> find(Class<T> kind, String key) {
    String column = kind == FundingPlan.class ? "operationKey" : "key";
    return entityManager
        .createQuery(
            "select t from " + kind.getSimpleName() + " t where t." + column + " = :key", kind)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** The operation of one, without reading the rest of it. */
  public <T extends Aggregate> Optional<String> operationOf(Class<T> kind, String key) {
    return entityManager
        .createQuery(
            "select t.operationKey from " + kind.getSimpleName() + " t where t.key = :key",
            String.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** An operation's plan; an empty one, which nobody keeps yet, where it has none. */
  public FundingPlan plan(String operationKey) {
    return find(FundingPlan.class, operationKey).orElseGet(() -> FundingPlan.begin(operationKey));
  }

  /** The plans of several operations; one that has none is missing. */
  public List<FundingPlan> plans(Collection<String> operationKeys) {
    return of(FundingPlan.class, operationKeys, "t.lines");
  }

  /** The agreements of several operations. */
  public List<Agreement> agreements(Collection<String> operationKeys) {
    return of(Agreement.class, operationKeys, "t.steps");
  }

  public List<Agreement> agreements(String operationKey) {
    return of(Agreement.class, operationKey, "t.funderKey", "t.steps");
  }

  /** The paid expenses of an operation that may still be declared to a funder. */
  public List<Expense> undeclared(String operationKey, String funderKey) {
    return of(Expense.class, operationKey, "t.number", "t.shares").stream()
        .filter(expense -> expense.paidOn() != null && expense.declarable(funderKey) > 0)
        .toList();
  }

  /** Expenses with what proves them, by their keys. */
  public Map<String, Expense> proven(Collection<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : inTwo(
                entityManager
                    .createQuery("select t from Expense t where t.key in :keys", Expense.class)
                    .setParameter("keys", keys),
                "t.proofs")
            .getResultStream()
            .collect(Collectors.toMap(Expense::key, each -> each));
  }

  public List<PaymentRequest> requests(String operationKey) {
    return of(PaymentRequest.class, operationKey, "t.number", "t.lines");
  }

  public List<StaffPosition> positions(String operationKey) {
    return of(StaffPosition.class, operationKey, "t.label", "t.months");
  }

  /** The number of the next of a kind; its caller holds the operation. */
  public <T extends Aggregate> int next(Class<T> kind, String operationKey) {
    return 1
        + entityManager
            .createQuery(
                "select coalesce(max(t.number), 0) from "
                    + kind.getSimpleName()
                    + " t where t.operationKey = :operation",
                Integer.class)
            .setParameter("operation", operationKey)
            .getSingleResult();
  }

  /** What an operation spent, by category; categories without an expense are missing. */
  public Map<ExpenseCategory, Spent> spent(String operationKey) {
    Map<ExpenseCategory, Spent> spent = new EnumMap<>(ExpenseCategory.class);
    for (Object[] row :
        SqlText.rows(
            SqlText.of(
                    "select category, sum(amount), sum(amount) filter (where paid_on is not null)"
                        + " from steering.expense where operation_key = ?1 group by category",
                    operationKey)
                .query(entityManager))) {
      spent.put(
          ExpenseCategory.valueOf((String) row[0]),
          new Spent(number(row[1]), row[2] == null ? 0 : number(row[2])));
    }
    return spent;
  }

  /** The operation to which a document is charged already, another than this one. */
  public Optional<String> chargedElsewhere(String operationKey, ExpenseDetails details) {
    List<?> names =
        SqlText.of(
                "select o.name from steering.expense e"
                    + " join steering.operation o on o.key = e.operation_key"
                    + " where e.document <> '' and e.operation_key <> ?1"
                    + " and e.beneficiary_key = ?2"
                    + " and public.plain(e.supplier) = public.plain(?3)"
                    + " and public.plain(e.document) = public.plain(?4) limit 1",
                operationKey,
                details.beneficiaryKey(),
                details.supplier(),
                details.document())
            .query(entityManager)
            .getResultList();
    return names.stream().map(String.class::cast).findFirst();
  }

  /** Lets one at a time charge documents of an organisation, until the transaction ends. */
  public void holdDocumentsOf(String organisationKey) {
    SqlText.of(
            "select cast(pg_advisory_xact_lock(hashtext('documents ' || ?1)) as text)",
            organisationKey)
        .query(entityManager)
        .getSingleResult();
  }

  /** Whether anything but its plan is kept of an operation's money and staff. */
  public boolean isUsedBy(String operationKey) {
    return !SqlText.of(
            "select 1 from steering.agreement where operation_key = ?1"
                + " union all select 1 from steering.expense where operation_key = ?1"
                + " union all select 1 from steering.payment_request where operation_key = ?1"
                + " union all select 1 from steering.staff_position where operation_key = ?1"
                + " union all select 1 from steering.plan_line l"
                + " join steering.funding_plan p on p.id = l.plan_id"
                + " where p.operation_key = ?1 limit 1",
            operationKey)
        .query(entityManager)
        .getResultList()
        .isEmpty();
  }

  private <T extends Aggregate> List<T> of(
      Class<T> kind, Collection<String> operationKeys, String parts) {
    return operationKeys.isEmpty()
        ? List.of()
        : inTwo(
                entityManager
                    .createQuery(
                        "select t from "
                            + kind.getSimpleName()
                            + " t where t.operationKey in :operations order by t.operationKey",
                        kind)
                    .setParameter("operations", operationKeys),
                parts)
            .getResultList();
  }

  private <T extends Aggregate> List<T> of(
      Class<T> kind, String operationKey, String order, String parts) {
    return inTwo(
            entityManager
                .createQuery(
                    "select t from "
                        + kind.getSimpleName()
                        + " t where t.operationKey = :operation order by "
                        + order,
                    kind)
                .setParameter("operation", operationKey),
            parts)
        .getResultList();
  }

  /** Two statements bring several of them with their parts, and not one more for each. */
  private static <T> TypedQuery<T> inTwo(TypedQuery<T> query, String parts) {
    return query.setHint("eclipselink.batch", parts).setHint("eclipselink.batch.type", "IN");
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
