package fr.essaim.core.steering.internal;

import fr.essaim.core.protection.LegalRetention;
import fr.essaim.core.protection.RetainedByLaw;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * An erasure blots a person's address out of what an expense says; what it said is accounting, and
 * stays apart as long as its proofs stay. The proofs themselves, no erasure opens.
 */
@ApplicationScoped
public class ProofsByLaw implements RetainedByLaw {

  @Inject private ProofDates dates;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Override
  public List<Retained> about(UUID account) {
    SqlText sql =
        new SqlText()
            .add("select e.key, e.label, e.supplier, coalesce(f.names, ''),")
            .add(" left(greatest(o.ends, o.closed_on), 4)")
            .add(" from identity.account a cross join steering.expense e")
            .add(" join steering.operation o on o.key = e.operation_key")
            .add(" left join (select expense_key, string_agg(file_name, ', ') as names")
            .add(" from steering.proof group by expense_key) f on f.expense_key = e.key")
            .add(" where strpos(lower(concat_ws(' ', e.label, e.supplier, f.names)),")
            .add(" lower(a.email)) > 0 and a.id = ")
            .value(account);
    return SqlText.rows(sql.query(entityManager)).stream().map(this::retained).toList();
  }

  private Retained retained(Object[] row) {
    return new Retained(
        LegalRetention.ACCOUNTING,
        "expense/" + row[0],
        Json.createObjectBuilder()
            .add("label", (String) row[1])
            .add("supplier", (String) row[2])
            .add("files", (String) row[3])
            .build()
            .toString(),
        dates.keptUntil(Integer.parseInt((String) row[4])));
  }
}
